package org.vmremediator.vcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The two dialects of vCenter's REST interface. */
enum RestStyle {
    /** {@code /api}, since 7.0 U2. */
    API("/api/session", "/api/cis/tagging/", "/", "?action="),
    /** {@code /rest}, before that, and on vcsim: every value is wrapped. */
    REST("/rest/com/vmware/cis/session", "/rest/com/vmware/cis/tagging/", "/id:", "?~action=");

    private final String sessionPath;
    private final String taggingPath;
    private final String idPrefix;
    private final String actionPrefix;

    RestStyle(String sessionPath, String taggingPath, String idPrefix, String actionPrefix) {
        this.sessionPath = sessionPath;
        this.taggingPath = taggingPath;
        this.idPrefix = idPrefix;
        this.actionPrefix = actionPrefix;
    }

    String sessionPath() {
        return sessionPath;
    }

    String pathOf(RestRequest request) {
        return taggingPath
                + request.resource()
                + request.idIn(this).map(id -> idPrefix + encode(id)).orElse("")
                + request.action().map(action -> actionPrefix + action).orElse("");
    }

    /** What an answer holds; missing for an empty one. */
    JsonNode unwrap(JsonNode answer) {
        JsonNode value = this == API ? answer : answer.path("value");
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** The body of a create call. */
    ObjectNode wrapSpec(ObjectNode spec) {
        return this == API ? spec : spec.objectNode().set("create_spec", spec);
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }
}
