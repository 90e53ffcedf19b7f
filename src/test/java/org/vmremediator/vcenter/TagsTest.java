package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.ScriptedVCenter.Answer;
import org.vmremediator.vcenter.ScriptedVCenter.Request;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Both dialects of the tagging service, and what becomes of the cache and the session. */
class TagsTest {
    private static final String API = "/api/cis/tagging/";
    private static final String REST = "/rest/com/vmware/cis/tagging/";
    private static final String ATTACHED = "POST " + API + "tag-association?action=list-attached-tags";
    private static final Tag TWO = new Tag("urn:t:2", "cpu", "2");
    private static final Tag FOUR = new Tag("urn:t:4", "cpu", "4");
    private final ScriptedVCenter server = new ScriptedVCenter();
    private final VCenterClient client = VCenterClient.open(
            TestConfigs.vcenter(server.url(), Duration.ofSeconds(5)), TestConfigs.RETRIES, new SimpleMeterRegistry());

    @BeforeEach
    void answerTheNewDialect() {
        server.on("POST /api/session", Answer.json(201, "\"token\""))
                .on(ATTACHED, Answer.json(200, "[\"urn:t:2\"]"))
                .on("GET " + API + "category", Answer.json(200, "[\"urn:c:1\"]"))
                .on("GET " + API + "category/urn:c:1", category("cpu"))
                .on("POST " + API + "tag?action=list-tags-for-category", Answer.json(200, "[\"urn:t:2\",\"urn:t:4\"]"))
                .on("GET " + API + "tag/urn:t:2", tag("2"))
                .on("GET " + API + "tag/urn:t:4", tag("4"))
                .on(attach("urn:t:4"), Answer.json(204, ""));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void shouldAskOnlyForTheAttachedTagsOnceTheyAreKnown() {
        assertThat(client.attachedTags("vm-1")).containsExactly(TWO);
        assertThat(client.tagsOf("cpu")).containsExactly(TWO, FOUR);
        int before = server.keys().size();

        client.attachedTags("vm-1");
        client.tagsOf("cpu");

        assertThat(server.keys().subList(before, server.keys().size())).containsExactly(ATTACHED);
    }

    @Test
    void shouldReadAgainWhatItWasToldToForget() {
        assertThat(client.tagsOf("cpu")).containsExactly(TWO, FOUR);
        server.on("GET " + API + "tag/urn:t:4", tag("6"));

        client.forgetTags();

        assertThat(client.tagsOf("cpu")).extracting(Tag::name).containsExactly("2", "6");
    }

    @Test
    void shouldLeaveOutATagThatHasBeenDeletedMeanwhile() {
        server.on("GET " + API + "tag/urn:t:4", notFound());

        assertThat(client.tagsOf("cpu")).containsExactly(TWO);
    }

    @Test
    void shouldNotTakeAnAttachedTagThatCannotBeReadForNone() {
        server.on("GET " + API + "tag/urn:t:2", notFound());

        assertThat(faultOf(() -> client.attachedTags("vm-1")).kind()).isEqualTo(Kind.PASSING);
    }

    @Test
    void shouldSendTheOperationIdWithAWrite() {
        client.attachTag("vm-1", FOUR, "plan-1");

        assertThat(server.requests(attach("urn:t:4"))).singleElement().satisfies(request -> {
            assertThat(request.operationId()).isEqualTo("plan-1");
            assertThat(request.body()).isEqualTo("{\"object_id\":{\"type\":\"VirtualMachine\",\"id\":\"vm-1\"}}");
        });
    }

    @Test
    void shouldFindATagThatWasDeletedAndMadeAgain() {
        server.on(attach("urn:t:old"), notFound());

        client.attachTag("vm-1", new Tag("urn:t:old", "cpu", "4"), "plan-1");

        assertThat(server.requests(attach("urn:t:4"))).hasSize(1);
    }

    @Test
    void shouldNotTryAgainWhenItIsTheVmThatIsGone() {
        server.on(attach("urn:t:4"), notFound());

        assertThat(faultOf(() -> client.attachTag("vm-1", FOUR, "plan-1")).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(server.requests(attach("urn:t:4"))).hasSize(1);
    }

    @Test
    void shouldLogInAgainWhenTheSessionHasExpired() {
        server.on(ATTACHED, Answer.json(401, ""), Answer.json(200, "[]"));

        assertThat(client.attachedTags("vm-1")).isEmpty();
        assertThat(server.requests("POST /api/session")).hasSize(2);
    }

    @Test
    void shouldNotTryARefusedLoginAgainNotEvenBySoap() {
        server.on("POST /api/session", Answer.json(401, ""));

        assertThat(faultOf(() -> client.attachedTags("vm-1")).kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(faultOf(() -> client.attachedTags("vm-1")).kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(faultOf(() -> client.readVm("vm-1")).kind()).isEqualTo(Kind.NO_PERMISSION);

        assertThat(server.keys()).containsExactly("POST /api/session");
    }

    @Test
    void shouldSortErrorsByWhatCanBeDone() {
        Map<Answer, Kind> kinds = Map.of(
                Answer.json(403, error("unauthorized")), Kind.NO_PERMISSION,
                Answer.json(400, error("invalid_argument")), Kind.REFUSED,
                Answer.json(400, error("resource_busy")), Kind.PASSING,
                Answer.json(503, error("service_unavailable")), Kind.UNAVAILABLE,
                Answer.json(500, error("internal_server_error")), Kind.ANSWER_LOST,
                Answer.json(302, ""), Kind.REFUSED);

        kinds.forEach((answer, kind) -> {
            server.on(attach("urn:t:4"), answer);
            VCenterFault fault = faultOf(() -> client.attachTag("vm-1", FOUR, "plan-1"));
            assertThat(fault.kind()).as(answer.body()).isEqualTo(kind);
        });
    }

    @Test
    void shouldSpeakTheOldDialectWhereTheNewOneIsUnknown() {
        server.on("POST /api/session", Answer.json(404, "404 page not found"))
                .on("POST /rest/com/vmware/cis/session", Answer.json(200, "{\"value\":\"token\"}"))
                .on(
                        "POST " + REST + "tag-association?~action=list-attached-tags",
                        Answer.json(200, "{\"value\":[\"urn:t:2\"]}"),
                        Answer.json(200, "{\"value\":null}"))
                .on(
                        "GET " + REST + "tag/id:urn:t:2",
                        Answer.json(200, "{\"value\":{\"name\":\"2\",\"category_id\":\"urn:c:1\"}}"))
                .on("GET " + REST + "category/id:urn:c:1", Answer.json(200, "{\"value\":{\"name\":\"cpu\"}}"))
                .on("POST " + REST + "category", Answer.json(200, "{\"value\":\"urn:c:1\"}"))
                .on("POST " + REST + "tag-association/id:urn:t:4?~action=detach", Answer.json(200, ""));

        assertThat(client.attachedTags("vm-1")).containsExactly(TWO);
        assertThat(client.attachedTags("vm-1")).isEmpty();
        client.detachTag("vm-1", FOUR, "plan-1");
        assertThat(client.createCategory("cpu", "CPUs").id()).isEqualTo("urn:c:1");

        assertThat(server.requests("POST /api/session")).hasSize(1);
        assertThat(server.requests("POST " + REST + "category"))
                .extracting(Request::body)
                .containsExactly("{\"create_spec\":{\"name\":\"cpu\",\"description\":\"CPUs\","
                        + "\"cardinality\":\"SINGLE\",\"associable_types\":[\"VirtualMachine\"]}}");
    }

    private static String attach(String id) {
        return "POST " + API + "tag-association/" + id + "?action=attach";
    }

    private static Answer tag(String name) {
        return Answer.json(200, "{\"name\":\"%s\",\"category_id\":\"urn:c:1\"}".formatted(name));
    }

    private static Answer category(String name) {
        return Answer.json(
                200,
                "{\"name\":\"%s\",\"cardinality\":\"SINGLE\",\"associable_types\":[\"VirtualMachine\"]}"
                        .formatted(name));
    }

    private static Answer notFound() {
        return Answer.json(404, error("not_found"));
    }

    private static String error(String type) {
        return "{\"type\":\"com.vmware.vapi.std.errors.%s\",\"value\":{\"messages\":[]}}".formatted(type);
    }

    private static VCenterFault faultOf(ThrowingCallable call) {
        return catchThrowableOfType(VCenterException.class, call).fault();
    }
}
