package org.vmremediator.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.vmremediator.testing.VcsimReader.TagView;

/** Tags through {@code /rest/com/vmware/cis}, written apart from the client under test. */
final class VcsimTags {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final URI base;
    private final String session;

    VcsimTags(HttpClient http, URI soap, String username, String password) {
        this.http = http;
        base = soap.resolve("/rest/com/vmware/cis/");
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest login = HttpRequest.newBuilder(base.resolve("session"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        session = send(login).path("value").asText();
    }

    String createCategory(String name, String cardinality) {
        Map<String, Object> spec = Map.of(
                "name",
                name,
                "description",
                "",
                "cardinality",
                cardinality,
                "associable_types",
                List.of("VirtualMachine"));
        return post("tagging/category", Map.of("create_spec", spec)).asText();
    }

    String createTag(String categoryId, String name) {
        Map<String, Object> spec = Map.of("name", name, "description", "", "category_id", categoryId);
        return post("tagging/tag", Map.of("create_spec", spec)).asText();
    }

    void attach(String tagId, String moref) {
        post("tagging/tag-association/id:" + tagId + "?~action=attach", vm(moref));
    }

    void detach(String tagId, String moref) {
        post("tagging/tag-association/id:" + tagId + "?~action=detach", vm(moref));
    }

    List<TagView> attached(String moref) {
        List<TagView> tags = new ArrayList<>();
        for (JsonNode id : post("tagging/tag-association?~action=list-attached-tags", vm(moref))) {
            JsonNode tag = get("tagging/tag/id:" + id.asText());
            JsonNode category =
                    get("tagging/category/id:" + tag.path("category_id").asText());
            tags.add(new TagView(
                    id.asText(),
                    category.path("name").asText(),
                    tag.path("name").asText()));
        }
        return tags;
    }

    private static Map<String, Object> vm(String moref) {
        return Map.of("object_id", Map.of("type", "VirtualMachine", "id", moref));
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build()).path("value");
    }

    private JsonNode post(String path, Object body) {
        try {
            String json = JSON.writeValueAsString(body);
            return send(request(path)
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build())
                    .path("value");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("vmware-api-session-id", session);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": HTTP " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
