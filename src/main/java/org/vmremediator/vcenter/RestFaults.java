package org.vmremediator.vcenter;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Sorts the errors of vCenter's REST interface by what can be done about them. */
final class RestFaults {
    private static final Map<String, Kind> KINDS = Map.of(
            "not_found", Kind.NOT_FOUND,
            "unauthorized", Kind.NO_PERMISSION,
            "unauthenticated", Kind.PASSING,
            "resource_busy", Kind.PASSING,
            "resource_inaccessible", Kind.PASSING,
            "concurrent_change", Kind.PASSING,
            "not_allowed_in_current_state", Kind.REFUSED,
            "service_unavailable", Kind.UNAVAILABLE);
    private static final Map<Integer, Kind> STATUSES =
            Map.of(401, Kind.PASSING, 403, Kind.NO_PERMISSION, 404, Kind.NOT_FOUND);

    /** REST never says which privilege is missing; what is not listed here takes the right to read. */
    private static final Map<String, String> PRIVILEGES = Map.of(
            "tag-association.attach", "InventoryService.Tagging.AttachTag",
            "tag-association.detach", "InventoryService.Tagging.AttachTag",
            "category.create", "InventoryService.Tagging.CreateCategory",
            "tag.create", "InventoryService.Tagging.CreateTag");

    private RestFaults() {}

    static VCenterException of(Call call, HttpResponse<?> response, JsonNode body) {
        Optional<String> type = typeOf(body);
        if (response.statusCode() == 401
                || type.filter(t -> t.endsWith("unauthenticated")).isPresent()) {
            return Faults.of(Kind.PASSING, Faults.NOT_AUTHENTICATED, "the REST session has expired");
        }
        Optional<Kind> kind = type.map(name -> KINDS.get(lastPartOf(name)))
                .or(() -> Optional.ofNullable(STATUSES.get(response.statusCode())));
        if (kind.isEmpty() && (type.isEmpty() || response.statusCode() >= 500)) {
            return HttpFaults.ofStatus(call, response);
        }
        String name = type.orElse("HTTP " + response.statusCode());
        return kind.equals(Optional.of(Kind.NO_PERMISSION))
                ? noPermission(call, name, messageOf(call, response, body))
                : Faults.of(kind.orElse(Kind.REFUSED), name, messageOf(call, response, body));
    }

    private static VCenterException noPermission(Call call, String name, String message) {
        String privilege = PRIVILEGES.getOrDefault(call.method(), "System.Read");
        return new VCenterException(
                new VCenterFault(Kind.NO_PERMISSION, name, message, Optional.empty(), Optional.of(privilege)));
    }

    /** {@code type} in the old dialect, {@code error_type} in the new. */
    private static Optional<String> typeOf(JsonNode body) {
        return Optional.ofNullable(body.path("type").textValue())
                .or(() -> Optional.ofNullable(body.path("error_type").textValue()));
    }

    private static String lastPartOf(String type) {
        return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String messageOf(Call call, HttpResponse<?> response, JsonNode body) {
        JsonNode messages = body.has("value") ? body.path("value").path("messages") : body.path("messages");
        String text = messages.path(0).path("default_message").asText("");
        return text.isBlank() ? call.method() + " was answered with HTTP status " + response.statusCode() : text;
    }
}
