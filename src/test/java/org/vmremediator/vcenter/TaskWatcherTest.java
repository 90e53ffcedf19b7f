package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.vcenter.ScriptedVCenter.Answer;
import org.vmremediator.vcenter.VCenterFault.Kind;

class TaskWatcherTest {
    private static final String WAIT = "WaitForUpdatesEx";
    private static final Answer NOTHING_NEW = Answer.soap("<WaitForUpdatesExResponse xmlns='urn:vim25'/>");
    private static final TaskRef TASK = new TaskRef("task-1");
    private final ScriptedVCenter server = new ScriptedVCenter();
    private final VCenterClient client = VCenterClient.open(
            TestConfigs.vcenter(server.url(), Duration.ofSeconds(5)), TestConfigs.RETRIES, new SimpleMeterRegistry());

    @BeforeEach
    void answerTheCollector() {
        server.on("CreatePropertyCollector", Answer.soap(made("CreatePropertyCollector", "PropertyCollector")))
                .on("CreateFilter", Answer.soap(made("CreateFilter", "PropertyFilter")))
                .on("DestroyPropertyFilter", Answer.soap("<DestroyPropertyFilterResponse xmlns='urn:vim25'/>"));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void shouldPutTogetherWhatSeveralUpdatesTell() throws Exception {
        server.on(
                WAIT,
                update(state("running") + SoapAnswers.change("info.startTime", "xsd:dateTime", "2026-01-01T00:00:00Z")),
                NOTHING_NEW,
                update(state("success")
                        + SoapAnswers.change("info.completeTime", "xsd:dateTime", "2026-01-01T00:00:05Z")));

        TaskResult result = end(TASK);

        assertThat(result.fault()).isEmpty();
        assertThat(result.started()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(result.completed()).contains(Instant.parse("2026-01-01T00:00:05Z"));
        assertThat(server.requests("CreateFilter")).hasSize(1);
        Awaitility.await().until(() -> server.requests("DestroyPropertyFilter").size() == 1);
    }

    @Test
    void shouldReportTheFaultOfAFailedTask() throws Exception {
        server.on(
                WAIT,
                update(state("error")
                        + SoapAnswers.change(
                                "info.error",
                                "LocalizedMethodFault",
                                "<fault xsi:type='ConcurrentAccess'/><localizedMessage>changed</localizedMessage>")));

        assertThat(end(TASK).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.CONCURRENT_ACCESS);
            assertThat(fault.message()).isEqualTo("changed");
        });
    }

    @Test
    void shouldNotTakeAFailureWithoutAReasonForSuccess() throws Exception {
        server.on(WAIT, update(state("error")));

        assertThat(end(TASK).fault()).isPresent();
    }

    @Test
    void shouldAskAboutAllTasksAgainAfterANewLogin() throws Exception {
        server.on(WAIT, Answer.fault("NotAuthenticated", "", ""), update(state("success")));

        assertThat(end(TASK).fault()).isEmpty();
        assertThat(server.requests("Login")).hasSize(2);
        assertThat(server.requests("CreateFilter")).hasSize(2);
        assertThat(server.requests(WAIT).get(1).body()).contains("<version></version>");
    }

    @Test
    void shouldGoOnTryingWhileVCenterIsAway() throws Exception {
        server.on(
                WAIT,
                Answer.json(503, "starting"),
                Answer.DROPPED,
                Answer.json(502, "bad gateway"),
                update(state("success")));

        assertThat(end(TASK).fault()).isEmpty();
    }

    @Test
    void shouldNotKnowTheEndOfATaskThatIsGone() {
        server.on(
                WAIT,
                Answer.soap(SoapAnswers.updates(
                        "1", "<objectSet><kind>leave</kind><obj type='Task'>task-1</obj></objectSet>")));

        assertThat(faultOf(client.follow(TASK).toCompletableFuture()).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void shouldFailWhatItStillFollowsWhenClosed() {
        server.on(WAIT, Answer.NEVER);
        CompletableFuture<TaskResult> end = client.follow(TASK).toCompletableFuture();
        Awaitility.await().until(() -> !server.requests(WAIT).isEmpty());

        client.close();

        assertThat(faultOf(end).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(faultOf(client.follow(TASK).toCompletableFuture()).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void shouldCloseAtOnceRightAfterATaskHasEnded() throws Exception {
        server.on(WAIT, update(state("success")));
        end(TASK);

        assertTimeout(Duration.ofSeconds(3), client::close);
    }

    @Test
    void shouldCompleteOnAThreadThatIsNotTheWatchers() throws Exception {
        server.on(WAIT, NOTHING_NEW, NOTHING_NEW, NOTHING_NEW, update(state("success")));

        String thread = client.follow(TASK)
                .thenApply(result -> Thread.currentThread().getName())
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThat(thread).isEqualTo("vcenter-lab-task-ends");
    }

    private static String made(String method, String type) {
        return SoapAnswers.task(method, "made-1").replace("'Task'", "'" + type + "'");
    }

    private static String state(String state) {
        return SoapAnswers.change("info.state", "TaskInfoState", state);
    }

    private static Answer update(String changes) {
        return Answer.soap(SoapAnswers.updates(
                "1", "<objectSet><kind>modify</kind><obj type='Task'>task-1</obj>" + changes + "</objectSet>"));
    }

    private TaskResult end(TaskRef task) throws Exception {
        return client.follow(task).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static VCenterFault faultOf(CompletableFuture<TaskResult> end) {
        try {
            throw new AssertionError("ended well: " + end.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return ((VCenterException) e.getCause()).fault();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
