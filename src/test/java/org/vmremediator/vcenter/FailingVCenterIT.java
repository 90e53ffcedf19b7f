package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.vcenter.SimulatedPair.OFF;
import static org.vmremediator.vcenter.SimulatedPair.ON;
import static org.vmremediator.vcenter.SimulatedPair.refusal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.testing.simulator.Call;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** A vCenter that fails, seen through the client: what was done, what was not, and what nobody knows. */
class FailingVCenterIT {
    private static final String RECONFIGURE = "ReconfigVM_Task";
    private static final String RELOCATE = "RelocateVM_Task";
    private static final DatastoreRef ELSEWHERE = new DatastoreRef("datastore-12", "san-2");
    private final SimulatedPair pair = new SimulatedPair();
    private final VCenterClient client = pair.client();

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void shouldSayThatTheAnswerIsLostWhenTheWorkWasDone() {
        client.readVm(OFF);
        pair.failures().dropAfter(RECONFIGURE, 1);

        VCenterFault fault = refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2"));

        assertThat(fault.kind()).isEqualTo(Kind.ANSWER_LOST);
        Awaitility.await().until(() -> pair.vcenter().vm(OFF).numCpu() == 2);
        assertThat(pair.vcenter().callsOf(RECONFIGURE)).hasSize(1);
    }

    @Test
    void shouldSayThatTheAnswerIsLostWhenNothingWasDone() {
        client.readVm(OFF);
        pair.failures().dropBefore(RECONFIGURE, 1);

        assertThat(refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2")).kind())
                .isEqualTo(Kind.ANSWER_LOST);

        assertThat(pair.vcenter().tasksOf(OFF)).isEmpty();
        assertThat(pair.vcenter().callsOf(RECONFIGURE)).hasSize(1);
    }

    @Test
    void shouldNotRepeatATagWhoseAnswerIsLost() {
        Tag tag = client.createTag(client.createCategory("color", ""), "red", "");
        pair.failures().dropAfter("tag-association.attach", 1);

        assertThat(refusal(() -> client.attachTag(OFF, tag, "op")).kind()).isEqualTo(Kind.ANSWER_LOST);

        assertThat(client.attachedTags(OFF)).containsExactly(tag);
        assertThat(pair.vcenter().callsOf("tag-association.attach")).hasSize(1);
    }

    @Test
    void shouldSayThatVCenterIsUnavailable() {
        pair.failures().unavailable(true);
        assertThat(refusal(() -> client.readVm(OFF)).kind()).isEqualTo(Kind.UNAVAILABLE);
        pair.failures().unavailable(false);
        assertThat(client.readVm(OFF).name()).isEqualTo("off");
        pair.failures().status(RECONFIGURE, 503, 1);
        assertThat(refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2")).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void shouldComeBackWhenConnectionsAreAcceptedAgain() {
        client.readVm(OFF);
        pair.failures().refuseConnections();
        assertThat(refusal(() -> client.readVm(OFF)).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2")).kind())
                .isEqualTo(Kind.UNAVAILABLE);

        pair.failures().acceptConnections();

        assertThat(client.readVm(OFF).name()).isEqualTo("off");
        assertThat(pair.vcenter().logins()).isEqualTo(1);
    }

    @Test
    void shouldRenewSoapAndRestSessionsApart() {
        client.readVm(OFF);
        client.attachedTags(OFF);
        pair.vcenter().forgetCalls();

        pair.failures().expireRestSessions();
        client.readVm(OFF);
        client.attachedTags(OFF);
        assertThat(pair.vcenter().callsOf("session.create")).hasSize(1);
        assertThat(pair.vcenter().callsOf("Login")).isEmpty();

        pair.failures().expireSoapSessions();
        client.readVm(OFF);
        client.attachedTags(OFF);
        assertThat(pair.vcenter().callsOf("session.create")).hasSize(1);
        assertThat(pair.vcenter().callsOf("Login")).hasSize(1);
    }

    @Test
    void shouldLogOutOfBothWhenItCloses() {
        client.readVm(OFF);
        client.attachedTags(OFF);
        assertThat(pair.vcenter().openSessions()).isEqualTo(2);
        client.close();
        assertThat(pair.vcenter().openSessions()).isZero();
    }

    @Test
    void shouldFollowATaskThroughAnOutageAndALostSession() throws Exception {
        pair.failures().holdTasks(RELOCATE);
        TaskRef task = client.relocate(OFF, ELSEWHERE, "op");
        CompletableFuture<TaskResult> end = client.follow(task).toCompletableFuture();
        Awaitility.await()
                .until(() -> !pair.vcenter().callsOf("WaitForUpdatesEx").isEmpty());

        pair.failures().refuseConnections();
        pair.failures().acceptConnections();
        pair.failures().expireSoapSessions();
        pair.failures().releaseTasks(RELOCATE);

        assertThat(end).succeedsWithin(Duration.ofSeconds(20)).returns(Optional.empty(), TaskResult::fault);
        assertThat(pair.vcenter().vm(OFF).datastore()).isEqualTo(ELSEWHERE.moref());
    }

    @Test
    void shouldSayThatAForgottenTaskCannotBeAskedAbout() throws Exception {
        TaskRef task = pair.reconfigure(OFF, Setting.NUM_CPU, "2");
        pair.end(task);
        pair.vcenter().meanwhile().forgetEndedTasks();

        assertThat(client.follow(task).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(VCenterException.class))
                .returns(Kind.NOT_FOUND, thrown -> thrown.fault().kind());
    }

    @Test
    void shouldTellFaultsThatPass() throws Exception {
        pair.failures().failTask(RECONFIGURE, "HostCommunication");
        assertThat(pair.faultOf(pair.reconfigure(OFF, Setting.NUM_CPU, "2")).kind())
                .isEqualTo(Kind.PASSING);
        assertThat(pair.vcenter().vm(OFF).numCpu()).isEqualTo(1);
        pair.failures().refuse(RECONFIGURE, "HostCommunication", 1);
        assertThat(refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2")).kind())
                .isEqualTo(Kind.PASSING);
    }

    @Test
    void shouldTellThatAVmVanished() {
        Tag tag = client.createTag(client.createCategory("color", ""), "red", "");
        pair.vcenter().meanwhile().remove(ON);

        assertThat(refusal(() -> client.readVm(ON)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal(() -> client.attachTag(ON, tag, "op")).kind()).isEqualTo(Kind.NO_PERMISSION);
        pair.failures().vanishedIsNotFound();
        assertThat(refusal(() -> client.attachTag(ON, tag, "op")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void shouldFindATagThatWasMadeAnew() {
        pair.vcenter().meanwhile().createCategory("color", "SINGLE", Set.of("VirtualMachine"));
        pair.vcenter().meanwhile().createTag("color", "red");
        Tag old = client.tagsOf("color").get(0);
        pair.vcenter().meanwhile().recreateTag("color", "red");
        pair.vcenter().meanwhile().attach(OFF, "color", "red");

        assertThat(client.attachedTags(OFF))
                .extracting(Tag::name)
                .containsExactly("red")
                .hasSize(1);
        assertThat(client.attachedTags(OFF).get(0).id()).isNotEqualTo(old.id());
    }

    @Test
    void shouldSendTheOperationIdWithEveryWrite() throws Exception {
        Tag tag = client.createTag(client.createCategory("color", ""), "red", "");
        pair.vcenter().forgetCalls();
        client.attachTag(OFF, tag, "plan-7");
        client.detachTag(OFF, tag, "plan-7");
        pair.end(client.relocate(OFF, ELSEWHERE, "plan-7"));
        pair.end(client.reconfigure(OFF, Map.of(Setting.NUM_CPU, "2"), Optional.empty(), "plan-7"));

        assertThat(pair.vcenter().writes())
                .hasSize(4)
                .extracting(Call::operationId)
                .containsOnly(Optional.of("plan-7"));
    }
}
