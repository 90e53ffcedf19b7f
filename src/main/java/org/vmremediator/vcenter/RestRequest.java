package org.vmremediator.vcenter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/**
 * A call to the tagging service, whatever the dialect.
 *
 * @param resource {@code tag}, {@code category} or {@code tag-association}
 * @param action what a POST asks for; absent for GET, and for the POST that creates
 * @param body absent for GET
 * @param operationId sent as the header {@code opId}
 */
record RestRequest(
        Call call,
        String resource,
        Optional<String> id,
        Optional<String> action,
        Optional<ObjectNode> body,
        Optional<String> operationId) {
    private static final String LIST_OF_CATEGORY = "list-tags-for-category";

    static RestRequest list(String resource) {
        return read(resource + ".list", resource, Optional.empty());
    }

    static RestRequest get(String resource, String id) {
        return read(resource + ".get", resource, Optional.of(id));
    }

    static RestRequest attached(String moref) {
        return association("list-attached-tags", vm(moref));
    }

    /** To which objects each of these tags is attached. */
    static RestRequest objectsOnTags(Collection<String> tagIds) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        tagIds.forEach(body.putArray("tag_ids")::add);
        return association("list-attached-objects-on-tags", body);
    }

    /** Which tags are attached to each of these VMs. */
    static RestRequest tagsOnObjects(Collection<String> morefs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode objects = body.putArray("object_ids");
        morefs.forEach(moref -> objects.add(vmId(moref)));
        return association("list-attached-tags-on-objects", body);
    }

    static RestRequest tagsOf(String categoryId) {
        return new RestRequest(
                Call.read("tag." + LIST_OF_CATEGORY),
                "tag",
                Optional.of(categoryId),
                Optional.of(LIST_OF_CATEGORY),
                Optional.of(JsonNodeFactory.instance.objectNode().put("category_id", categoryId)),
                Optional.empty());
    }

    static RestRequest associate(String action, String tagId, String moref, WriteOrder order) {
        return new RestRequest(
                Call.write("tag-association." + action, order.lastLook()),
                "tag-association",
                Optional.of(tagId),
                Optional.of(action),
                Optional.of(vm(moref)),
                Optional.of(order.operationId()));
    }

    static RestRequest create(String resource, ObjectNode spec) {
        return new RestRequest(
                Call.write(resource + ".create", () -> {}),
                resource,
                Optional.empty(),
                Optional.empty(),
                Optional.of(spec),
                Optional.empty());
    }

    /** The id within the path: /api takes a category's id in the body alone. */
    Optional<String> idIn(RestStyle style) {
        boolean inBody = style == RestStyle.API
                && action.filter(LIST_OF_CATEGORY::equals).isPresent();
        return inBody ? Optional.empty() : id;
    }

    ObjectNode bodyIn(RestStyle style) {
        return action.isEmpty() ? style.wrapSpec(body.orElseThrow()) : body.orElseThrow();
    }

    private static RestRequest read(String method, String resource, Optional<String> id) {
        return new RestRequest(Call.read(method), resource, id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RestRequest association(String question, ObjectNode body) {
        return new RestRequest(
                Call.read("tag-association." + question),
                "tag-association",
                Optional.empty(),
                Optional.of(question),
                Optional.of(body),
                Optional.empty());
    }

    private static ObjectNode vm(String moref) {
        return JsonNodeFactory.instance.objectNode().set("object_id", vmId(moref));
    }

    private static ObjectNode vmId(String moref) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "VirtualMachine")
                .put("id", moref);
    }
}
