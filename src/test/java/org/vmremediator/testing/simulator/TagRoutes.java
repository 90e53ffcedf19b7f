package org.vmremediator.testing.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What each REST call on categories, tags and associations does. */
final class TagRoutes {
    private static final String ATTACH = "InventoryService.Tagging.AttachTag";
    private final TagService tags;
    private final Inventory inventory;
    private final Privileges privileges;
    private final WriteLog writes;
    private final Bystanders bystanders;
    private volatile boolean vanishedIsNotFound;

    TagRoutes(TagService tags, Inventory inventory, Privileges privileges, WriteLog writes, Bystanders bystanders) {
        this.tags = tags;
        this.inventory = inventory;
        this.privileges = privileges;
        this.writes = writes;
        this.bystanders = bystanders;
    }

    /** Vanished objects are 403 by default, as on most versions. */
    void vanishedIsNotFound() {
        vanishedIsNotFound = true;
    }

    /** The answer's value; null for a call without one. */
    Object answer(RestRequest request) {
        return switch (request.method()) {
            case "category.list" -> tags.categoryIds();
            case "category.get" -> category(tags.category(request.id()));
            case "category.create" -> createCategory(request.spec());
            case "category.delete" -> done(() -> tags.deleteCategory(request.id()));
            case "tag.list" -> tags.tagIds();
            case "tag.get" -> tag(tags.tag(request.id()));
            case "tag.create" -> createTag(request.spec());
            case "tag.delete" -> done(() -> tags.deleteTag(request.id()));
            case "tag.list-tags-for-category" -> ids(tags.tagsOf(categoryId(request)));
            case "tag-association.list-attached-tags" -> ids(tags.attachedTo(existing(request)));
            case "tag-association.list-attached-tags-on-objects" -> onObjects(request.body());
            case "tag-association.list-attached-objects-on-tags" -> onTags(request.body());
            case "tag-association.list-attached-objects" -> objects(request.id());
            case "tag-association.attach" -> written(request, tags::attach);
            case "tag-association.detach" -> written(request, tags::detach);
            default -> throw RestError.notFound(request.method());
        };
    }

    private static Object done(Runnable action) {
        action.run();
        return null;
    }

    private Object written(RestRequest request, BiPredicate<String, Ref> change) {
        Ref object = writable(request);
        SimTag tag = tags.tag(request.id());
        SimVm vm = inventory.vm(object.value());
        bystanders.answeredAnAlarm(vm);
        writes.tag(request, vm, tag, () -> change.test(tag.id(), object));
        return null;
    }

    private static String categoryId(RestRequest request) {
        return request.id().isEmpty() ? request.body().path("category_id").asText() : request.id();
    }

    private String createCategory(JsonNode spec) {
        require("InventoryService.Tagging.CreateCategory", "category");
        Set<String> types = new LinkedHashSet<>();
        spec.path("associable_types").forEach(type -> types.add(type.asText()));
        return tags.createCategory(
                required(spec, "name"), spec.path("description").asText(), required(spec, "cardinality"), types);
    }

    private String createTag(JsonNode spec) {
        require("InventoryService.Tagging.CreateTag", "tag");
        return tags.createTag(
                required(spec, "category_id"),
                required(spec, "name"),
                spec.path("description").asText());
    }

    private static String required(JsonNode spec, String name) {
        if (!spec.hasNonNull(name)) {
            throw RestError.invalidArgument(name);
        }
        return spec.get(name).asText();
    }

    private Ref existing(RestRequest request) {
        return existing(request.object());
    }

    private Ref existing(Ref object) {
        if (object.type().equals("VirtualMachine") && !inventory.hasVm(object.value())) {
            throw vanishedIsNotFound
                    ? RestError.notFound(object.value())
                    : RestError.unauthorized("System.Read", object.value());
        }
        return object;
    }

    private Ref writable(RestRequest request) {
        Ref object = existing(request);
        require(ATTACH, object.value());
        return object;
    }

    private void require(String privilege, String object) {
        if (!privileges.has(privilege)) {
            throw RestError.unauthorized(privilege, object);
        }
    }

    private List<Map<String, Object>> onObjects(JsonNode body) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode object : body.path("object_ids")) {
            Ref ref = new Ref(object.path("type").asText(), object.path("id").asText());
            answers.add(Map.of("object_id", id(ref), "tag_ids", ids(tags.attachedTo(existing(ref)))));
        }
        return answers;
    }

    private List<Map<String, Object>> onTags(JsonNode body) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode tag : body.path("tag_ids")) {
            answers.add(Map.of("tag_id", tag.asText(), "object_ids", objects(tag.asText())));
        }
        return answers;
    }

    private List<Map<String, Object>> objects(String tagId) {
        return tags.objectsWith(tagId).stream().map(TagRoutes::id).toList();
    }

    private static Map<String, Object> id(Ref ref) {
        return Map.of("type", ref.type(), "id", ref.value());
    }

    private static List<String> ids(List<SimTag> tags) {
        return tags.stream().map(SimTag::id).toList();
    }

    private static Map<String, Object> category(SimCategory category) {
        return Map.of(
                "id", category.id(),
                "name", category.name(),
                "description", category.description(),
                "cardinality", category.cardinality(),
                "associable_types", category.associableTypes(),
                "used_by", List.of());
    }

    private static Map<String, Object> tag(SimTag tag) {
        return Map.of(
                "id", tag.id(),
                "category_id", tag.category().id(),
                "name", tag.name(),
                "description", tag.description(),
                "used_by", List.of());
    }
}
