package org.vmremediator.vcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads and makes categories and tags, asking the server each time. */
final class TagCatalog {
    private final RestSession session;

    TagCatalog(RestSession session) {
        this.session = session;
    }

    /** A tag as the server keeps it, with its category's id in place of the name. */
    record Entry(String id, String categoryId, String name) {}

    List<String> categoryIds() {
        return texts(session.call(RestRequest.list("category")));
    }

    List<String> tagIds(String categoryId) {
        return texts(session.call(RestRequest.tagsOf(categoryId)));
    }

    List<String> attachedTagIds(String moref) {
        return texts(session.call(RestRequest.attached(moref)));
    }

    /** The morefs of the VMs that carry one of these tags. */
    Set<String> vmsWith(Collection<String> tagIds) {
        Set<String> morefs = new TreeSet<>();
        for (JsonNode tag : session.call(RestRequest.objectsOnTags(tagIds))) {
            tag.path("object_ids").forEach(object -> addVm(object, morefs));
        }
        return morefs;
    }

    private static void addVm(JsonNode object, Set<String> morefs) {
        if (object.path("type").asText().equals("VirtualMachine")) {
            morefs.add(object.path("id").asText());
        }
    }

    /** The ids of the tags on each VM, by moref. */
    Map<String, List<String>> attachedTagIds(Collection<String> morefs) {
        Map<String, List<String>> ids = new TreeMap<>();
        for (JsonNode vm : session.call(RestRequest.tagsOnObjects(morefs))) {
            ids.put(vm.path("object_id").path("id").asText(), texts(vm.path("tag_ids")));
        }
        return ids;
    }

    /** Empty when it has been deleted. */
    Optional<TagCategory> category(String id) {
        return ifThere(() -> session.call(RestRequest.get("category", id)))
                .map(category -> new TagCategory(
                        id,
                        category.path("name").asText(),
                        category.path("cardinality").asText(),
                        types(category.path("associable_types"))));
    }

    /** Empty when it has been deleted. */
    Optional<Entry> tag(String id) {
        return ifThere(() -> session.call(RestRequest.get("tag", id)))
                .map(tag -> new Entry(
                        id, tag.path("category_id").asText(), tag.path("name").asText()));
    }

    String createCategory(String name, String description) {
        ObjectNode spec = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("description", description)
                .put("cardinality", "SINGLE");
        spec.putArray("associable_types").add("VirtualMachine");
        return session.call(RestRequest.create("category", spec)).asText();
    }

    String createTag(String categoryId, String name, String description) {
        return session.call(RestRequest.create(
                        "tag",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("category_id", categoryId)
                                .put("name", name)
                                .put("description", description)))
                .asText();
    }

    void associate(String action, String tagId, String moref, WriteOrder order) {
        session.call(RestRequest.associate(action, tagId, moref, order));
    }

    private static Optional<JsonNode> ifThere(Supplier<JsonNode> read) {
        try {
            return Optional.of(read.get());
        } catch (VCenterException e) {
            if (Faults.is(e, Kind.NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** vcsim writes null for an empty list. */
    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Set<String> types(JsonNode array) {
        return new TreeSet<>(texts(array));
    }
}
