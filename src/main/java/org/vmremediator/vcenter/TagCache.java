package org.vmremediator.vcenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vmremediator.policy.Tag;

/**
 * Categories and tags as they were read since the cache was made. Reads what is missing, one by one; made anew to
 * forget.
 *
 * <p>Threading: thread-safe; two threads that miss the same may read it twice.
 */
final class TagCache {
    private final TagCatalog catalog;
    private final Map<String, String> categoryNames = new ConcurrentHashMap<>();
    private final Map<String, Tag> tags = new ConcurrentHashMap<>();
    private final Map<String, List<Tag>> tagsByCategory = new ConcurrentHashMap<>();

    TagCache(TagCatalog catalog) {
        this.catalog = catalog;
    }

    /** Empty when the tag or its category has been deleted. */
    Optional<Tag> tag(String id) {
        Optional<Tag> known = Optional.ofNullable(tags.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<Tag> read = catalog.tag(id)
                .flatMap(
                        entry -> categoryName(entry.categoryId()).map(category -> new Tag(id, category, entry.name())));
        read.ifPresent(tag -> tags.put(id, tag));
        return read;
    }

    /** Without those that have been deleted. */
    List<Tag> tags(List<String> ids) {
        return ids.stream().flatMap(id -> tag(id).stream()).toList();
    }

    List<Tag> tagsOf(String category) {
        List<Tag> known = tagsByCategory.get(category);
        if (known == null) {
            known = readTagsOf(category);
            tagsByCategory.put(category, known);
        }
        return known;
    }

    private List<Tag> readTagsOf(String category) {
        Optional<String> id = catalog.categoryIds().stream()
                .filter(candidate ->
                        categoryName(candidate).filter(category::equals).isPresent())
                .findFirst();
        return id.map(catalog::tagIds).orElse(List.of()).stream()
                .flatMap(tagId -> tag(tagId).stream())
                .toList();
    }

    private Optional<String> categoryName(String id) {
        Optional<String> known = Optional.ofNullable(categoryNames.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<String> read = catalog.category(id).map(TagCategory::name);
        read.ifPresent(name -> categoryNames.put(id, name));
        return read;
    }
}
