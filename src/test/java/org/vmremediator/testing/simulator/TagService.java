package org.vmremediator.testing.simulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Categories, tags and what they are attached to, with the rules that vcsim leaves out.
 *
 * <p>Threading: every method holds the service's own monitor.
 */
final class TagService {
    private final Map<String, SimCategory> categories = new LinkedHashMap<>();
    private final Map<String, SimTag> tags = new LinkedHashMap<>();
    private final Map<Ref, Set<String>> attached = new LinkedHashMap<>();

    synchronized String createCategory(String name, String description, String cardinality, Set<String> types) {
        if (categories.values().stream().anyMatch(category -> category.name().equals(name))) {
            throw RestError.alreadyExists("Category " + name);
        }
        if (!cardinality.equals("SINGLE") && !cardinality.equals("MULTIPLE")) {
            throw RestError.invalidArgument("cardinality: " + cardinality);
        }
        String id = "urn:vmomi:InventoryServiceCategory:%s:GLOBAL".formatted(UUID.randomUUID());
        categories.put(id, new SimCategory(id, name, description, cardinality, Set.copyOf(types)));
        return id;
    }

    synchronized String createTag(String categoryId, String name, String description) {
        SimCategory category = category(categoryId);
        if (tagsOf(categoryId).stream().anyMatch(tag -> tag.name().equals(name))) {
            throw RestError.alreadyExists("Tag " + name);
        }
        String id = "urn:vmomi:InventoryServiceTag:%s:GLOBAL".formatted(UUID.randomUUID());
        tags.put(id, new SimTag(id, category, name, description));
        return id;
    }

    synchronized SimCategory category(String id) {
        return Optional.ofNullable(categories.get(id)).orElseThrow(() -> RestError.notFound("Category " + id));
    }

    synchronized SimTag tag(String id) {
        return Optional.ofNullable(tags.get(id)).orElseThrow(() -> RestError.notFound("Tag " + id));
    }

    synchronized Optional<SimTag> find(String categoryName, String tagName) {
        return tags.values().stream()
                .filter(tag ->
                        tag.category().name().equals(categoryName) && tag.name().equals(tagName))
                .findFirst();
    }

    synchronized Optional<SimCategory> findCategory(String name) {
        return categories.values().stream()
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    synchronized List<String> categoryIds() {
        return List.copyOf(categories.keySet());
    }

    synchronized List<String> tagIds() {
        return List.copyOf(tags.keySet());
    }

    synchronized List<SimTag> tagsOf(String categoryId) {
        SimCategory category = category(categoryId);
        return tags.values().stream()
                .filter(tag -> tag.category().equals(category))
                .toList();
    }

    /** Attaching again what is attached does nothing; returns whether it was not. */
    synchronized boolean attach(String tagId, Ref object) {
        SimTag tag = tag(tagId);
        Set<String> types = tag.category().associableTypes();
        if (!types.isEmpty() && !types.contains(object.type())) {
            throw RestError.invalidArgument("Tag %s cannot be attached to a %s.".formatted(tag.name(), object.type()));
        }
        boolean taken = tag.category().cardinality().equals("SINGLE")
                && attachedTo(object).stream()
                        .anyMatch(other ->
                                !other.id().equals(tagId) && other.category().equals(tag.category()));
        if (taken) {
            throw RestError.invalidArgument("Category %s allows a single tag per object."
                    .formatted(tag.category().name()));
        }
        return attached.computeIfAbsent(object, key -> new LinkedHashSet<>()).add(tagId);
    }

    /** Returns whether it was attached. */
    synchronized boolean detach(String tagId, Ref object) {
        tag(tagId);
        return attached.getOrDefault(object, new LinkedHashSet<>()).remove(tagId);
    }

    synchronized List<SimTag> attachedTo(Ref object) {
        return attached.getOrDefault(object, Set.of()).stream().map(this::tag).toList();
    }

    synchronized Collection<Ref> objectsWith(String tagId) {
        tag(tagId);
        return attached.entrySet().stream()
                .filter(entry -> entry.getValue().contains(tagId))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized void deleteTag(String tagId) {
        tag(tagId);
        attached.values().forEach(ids -> ids.remove(tagId));
        tags.remove(tagId);
    }

    synchronized void deleteCategory(String categoryId) {
        tagsOf(categoryId).forEach(tag -> deleteTag(tag.id()));
        categories.remove(categoryId);
    }
}
