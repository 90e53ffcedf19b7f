package org.vmremediator.testing.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * One REST call, in either dialect.
 *
 * @param api whether it came to {@code /api}, else to {@code /rest/com/vmware/cis}
 * @param resource {@code session}, {@code category}, {@code tag} or {@code tag-association}
 * @param id from the path; empty when there is none
 * @param action from the query; empty when there is none
 */
record RestRequest(
        boolean api,
        String verb,
        String resource,
        String id,
        String action,
        JsonNode body,
        String session,
        Optional<String> authorization,
        Optional<String> operationId) {

    /** As the call log and fault injection name it. */
    String method() {
        if (!action.isEmpty()) {
            return resource + "." + action;
        }
        return resource + "."
                + switch (verb) {
                    case "POST" -> "create";
                    case "DELETE" -> "delete";
                    default -> id.isEmpty() ? "list" : "get";
                };
    }

    /** The {@code create_spec}; /api sends it bare. */
    JsonNode spec() {
        return api ? body : body.path("create_spec");
    }

    Ref object() {
        JsonNode object = body.path("object_id");
        if (object instanceof MissingNode) {
            throw RestError.invalidArgument("object_id");
        }
        return new Ref(object.path("type").asText(), object.path("id").asText());
    }
}
