package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.ScriptedVCenter.Answer;
import org.vmremediator.vcenter.ScriptedVCenter.Request;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Sessions, lost answers and guards, against a server that answers as it is told. */
class VCenterClientTest {
    private static final String READ = "RetrievePropertiesEx";
    private static final String RECONFIGURE = "ReconfigVM_Task";
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedVCenter server = new ScriptedVCenter();
    private final VCenterClient client = open(server.url(), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void shouldReadAVmWhoseCoresPerSocketAreNotSet() {
        server.on(READ, Answer.soap(SoapAnswers.anyVm()));

        VmState vm = client.readVm("vm-1");

        assertThat(vm.numCoresPerSocket()).isEqualTo(1);
        assertThat(vm.numCpu()).isEqualTo(2);
        assertThat(vm.cpuHotAddEnabled()).isTrue();
        assertThat(vm.cpuHotRemoveEnabled()).isFalse();
        assertThat(vm.vcenterInstanceUuid()).contains("uuid-1");
        assertThat(vm.changeVersion()).contains("2026-01-01T00:00:00.000000Z");
    }

    @Test
    void shouldNotTakeAVmWithoutConfigurationForOneWithoutCpus() {
        server.on(READ, Answer.soap(SoapAnswers.vm(SoapAnswers.property("name", "xsd:string", "web-1"))));

        assertThat(faultOf(() -> client.readVm("vm-1")).kind()).isEqualTo(Kind.INACCESSIBLE);
    }

    @Test
    void shouldNameThePrivilegeThatReadingLacks() {
        String missing = SoapAnswers.missing("name", "NoPermission", "<privilegeId>System.Read</privilegeId>");
        server.on(READ, Answer.soap(SoapAnswers.vm(missing)));

        VCenterFault fault = faultOf(() -> client.readVm("vm-1"));

        assertThat(fault.kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(fault.privilege()).contains("System.Read");
    }

    @Test
    void shouldReadAllPages() {
        server.on(READ, Answer.soap(SoapAnswers.retrieved("<token>1</token>")));
        server.on(
                "ContinueRetrievePropertiesEx",
                Answer.soap(SoapAnswers.anyVm().replace("RetrieveProp", "ContinueRetrieveProp")));

        assertThat(client.readVm("vm-1").name()).isEqualTo("web-1");
    }

    @Test
    void shouldLogInAgainWithoutTheOldCookieWhenTheSessionHasExpired() {
        server.on(
                RECONFIGURE,
                Answer.fault("NotAuthenticated", "", ""),
                Answer.soap(SoapAnswers.task(RECONFIGURE, "task-1")));

        assertThat(reconfigure()).isEqualTo(new TaskRef("task-1"));

        assertThat(server.requests("Login")).extracting(Request::cookie).containsExactly("", "");
        assertThat(server.requests(RECONFIGURE))
                .extracting(Request::cookie)
                .containsExactly("vmware_soap_session=\"session-1\"", "vmware_soap_session=\"session-2\"");
    }

    @Test
    void shouldLogInAgainWhenAReadSaysSoInItsMissingSet() {
        server.on(
                READ,
                Answer.soap(SoapAnswers.vm(SoapAnswers.missing("name", "NotAuthenticated", ""))),
                Answer.soap(SoapAnswers.anyVm()));

        assertThat(client.readVm("vm-1").name()).isEqualTo("web-1");
        assertThat(server.requests("Login")).hasSize(2);
    }

    @Test
    void shouldNotLogInForEver() {
        server.on(READ, Answer.fault("NotAuthenticated", "", ""));

        assertThat(faultOf(() -> client.readVm("vm-1")).kind()).isEqualTo(Kind.PASSING);
        assertThat(server.requests("Login")).hasSize(2);
    }

    @Test
    void shouldLogInOnceForManyCallers() {
        server.on(READ, Answer.soap(SoapAnswers.anyVm()));

        IntStream.range(0, 16).parallel().forEach(i -> client.readVm("vm-1"));

        assertThat(server.requests("Login")).hasSize(1);
    }

    @Test
    void shouldNotSendAWriteAgainWhenItsAnswerIsLost() {
        server.on(RECONFIGURE, Answer.DROPPED);

        assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.ANSWER_LOST);
        assertThat(server.requests(RECONFIGURE)).hasSize(1);
    }

    @Test
    void shouldSendAReadOnceMoreWhenItsConnectionBreaks() {
        server.on(READ, Answer.DROPPED, Answer.soap(SoapAnswers.anyVm()));

        assertThat(client.readVm("vm-1").name()).isEqualTo("web-1");
        assertThat(server.requests(READ)).hasSize(2);
    }

    @Test
    void shouldTellASlowWriteFromASlowRead() {
        try (VCenterClient hasty = open(server.url(), Duration.ofMillis(300))) {
            server.on(READ, Answer.NEVER).on(RECONFIGURE, Answer.NEVER);

            assertThat(faultOf(() -> hasty.readVm("vm-1")).kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(faultOf(() -> hasty.reconfigure("vm-1", Map.of(), Optional.empty(), "op"))
                            .kind())
                    .isEqualTo(Kind.ANSWER_LOST);
        }
    }

    @Test
    void shouldKnowThatAWriteWasNotCarriedOutWhenNobodyListens() {
        server.close();

        assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void shouldKnowThatAWriteWasNotCarriedOutWhenVCenterIsStarting() {
        server.on(RECONFIGURE, Answer.json(503, "starting"));

        assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void shouldNotTrustAGarbledAnswerToAWrite() {
        server.on(RECONFIGURE, Answer.json(200, "<html>"), Answer.json(502, "bad gateway"));

        assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.ANSWER_LOST);
        assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.ANSWER_LOST);
    }

    @Test
    void shouldStopCallingAVCenterThatIsSilent() {
        server.on(RECONFIGURE, Answer.json(503, "starting"));
        client.about();

        List<VCenterFault> faults =
                IntStream.range(0, 10).mapToObj(i -> faultOf(this::reconfigure)).toList();

        assertThat(faults).extracting(VCenterFault::kind).containsOnly(Kind.UNAVAILABLE);
        assertThat(faults.get(9).name()).isEqualTo("CircuitOpen");
        assertThat(server.requests(RECONFIGURE)).hasSizeLessThan(6);
    }

    @Test
    void shouldNotTakeRefusalsForSilence() {
        server.on(RECONFIGURE, Answer.fault("InvalidArgument", "no", ""));

        IntStream.range(0, 30)
                .forEach(i -> assertThat(faultOf(this::reconfigure).kind()).isEqualTo(Kind.REFUSED));

        assertThat(server.requests(RECONFIGURE)).hasSize(30);
    }

    @Test
    void shouldSendTheOperationId() {
        server.on("RelocateVM_Task", Answer.soap(SoapAnswers.task("RelocateVM_Task", "task-2")));

        client.relocate("vm-1", new DatastoreRef("/tmp/a@b<c", "gold"), "plan-7");

        assertThat(server.requests("RelocateVM_Task").get(0).body())
                .contains(">plan-7</operationID>")
                .contains("<spec><datastore type=\"Datastore\">/tmp/a@b&lt;c</datastore></spec>");
    }

    @Test
    void shouldFindOnlyARelocationThatStillRuns() {
        server.on(READ, Answer.soap(recentTasks("success")), Answer.soap(recentTasks("running")));

        assertThat(client.runningRelocation("vm-1")).isEmpty();
        assertThat(client.runningRelocation("vm-1")).contains(new TaskRef("task-9"));
    }

    @Test
    void shouldLeaveNoSessionAndNoMetersBehind() {
        client.about();

        client.close();

        assertThat(server.keys()).endsWith("Logout");
        assertThat(meters.find("resilience4j.circuitbreaker.state").meters()).isEmpty();
    }

    private static String recentTasks(String state) {
        return SoapAnswers.vm(SoapAnswers.property("name", "xsd:string", "web-1"))
                .replace(
                        "</objects>",
                        "</objects>" + task("task-8", "reconfigure", "running") + task("task-9", "relocate", state));
    }

    private static String task(String moref, String what, String state) {
        return "<objects><obj type='Task'>" + moref + "</obj>"
                + SoapAnswers.property("info.descriptionId", "xsd:string", "VirtualMachine." + what)
                + SoapAnswers.property("info.state", "TaskInfoState", state) + "</objects>";
    }

    private TaskRef reconfigure() {
        return client.reconfigure("vm-1", Map.of(Setting.NUM_CPU, "4"), Optional.of("v1"), "op");
    }

    private static VCenterFault faultOf(ThrowingCallable call) {
        return catchThrowableOfType(VCenterException.class, call).fault();
    }

    private VCenterClient open(URI url, Duration timeout) {
        return VCenterClient.open(TestConfigs.vcenter(url, timeout), TestConfigs.RETRIES, meters);
    }
}
