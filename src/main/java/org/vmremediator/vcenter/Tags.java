package org.vmremediator.vcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * Tags on VMs. What the cache holds is forgotten after ten minutes, so that a renamed tag is not believed for ever.
 *
 * <p>Threading: thread-safe; one per vCenter.
 */
final class Tags implements TagReader, TagWriter, TagAdministration {
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final TagCatalog catalog;
    private final Clock clock;
    private final SharedReads<List<Tag>> shared = new SharedReads<>(this::readAll);
    private volatile Generation generation;

    Tags(TagCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        forgetTags();
    }

    private record Generation(TagCache cache, Instant end) {}

    @Override
    public List<Tag> attachedTags(String moref) {
        return shared.read(moref);
    }

    /** vCenter leaves out a VM without tags when it is asked for several. */
    private Function<String, List<Tag>> readAll(List<String> morefs) {
        TagCache cache = cache();
        Map<String, List<String>> ids = morefs.size() == 1
                ? Map.of(morefs.get(0), catalog.attachedTagIds(morefs.get(0)))
                : catalog.attachedTagIds(morefs);
        return moref -> ids.getOrDefault(moref, List.of()).stream()
                .map(id -> cache.tag(id).orElseThrow(() -> unreadable(id, moref)))
                .toList();
    }

    /** By moref: all tags of each VM, in one call for hundreds. */
    Map<String, List<Tag>> attachedTags(List<String> morefs) {
        TagCache cache = cache();
        Map<String, List<Tag>> attached = new HashMap<>();
        for (List<String> batch : VmBatches.batches(morefs)) {
            catalog.attachedTagIds(batch).forEach((moref, ids) -> attached.put(moref, cache.tags(ids)));
        }
        return attached;
    }

    /** The morefs of the VMs with a tag of one of these categories. Reads no tag by itself, since only ids are needed. */
    List<String> vmsWithTagsOf(Collection<String> categories) {
        List<String> tagIds = catalog.categoryIds().stream()
                .flatMap(id -> catalog.category(id).stream())
                .filter(category -> categories.contains(category.name()))
                .flatMap(category -> catalog.tagIds(category.id()).stream())
                .toList();
        return tagIds.isEmpty() ? List.of() : List.copyOf(catalog.vmsWith(tagIds));
    }

    /** It may have been deleted a moment ago, and it may be the one that opts the VM out: to be read again. */
    private static VCenterException unreadable(String id, String moref) {
        return Faults.of(Kind.PASSING, "TagUnreadable", "the tag " + id + " on " + moref + " cannot be read");
    }

    @Override
    public List<Tag> tagsOf(String category) {
        return cache().tagsOf(category);
    }

    @Override
    public void forgetTags() {
        generation = new Generation(new TagCache(catalog), clock.instant().plus(MAX_AGE));
    }

    @Override
    public void attachTag(String moref, Tag tag, WriteOrder order) {
        associate("attach", moref, tag, order);
    }

    @Override
    public void detachTag(String moref, Tag tag, WriteOrder order) {
        associate("detach", moref, tag, order);
    }

    @Override
    public Optional<TagCategory> category(String name) {
        return catalog.categoryIds().stream()
                .flatMap(id -> catalog.category(id).stream())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    @Override
    public TagCategory createCategory(String name, String description) {
        String id = catalog.createCategory(name, description);
        forgetTags();
        return catalog.category(id)
                .orElseThrow(() -> Faults.of(Kind.NOT_FOUND, "not_found", "the new category " + name + " is gone"));
    }

    @Override
    public Tag createTag(TagCategory category, String name, String description) {
        String id = catalog.createTag(category.id(), name, description);
        forgetTags();
        return new Tag(id, category.name(), name);
    }

    /** A tag that was deleted and made again has another id: looked up again, and tried once more. */
    private void associate(String action, String moref, Tag tag, WriteOrder order) {
        try {
            catalog.associate(action, tag.id(), moref, order);
        } catch (VCenterException e) {
            if (!Faults.is(e, Kind.NOT_FOUND)) {
                throw e;
            }
            forgetTags();
            Tag again = sameNamed(tag).orElseThrow(() -> e);
            catalog.associate(action, again.id(), moref, order);
        }
    }

    private Optional<Tag> sameNamed(Tag tag) {
        return tagsOf(tag.category()).stream()
                .filter(found -> found.name().equals(tag.name()) && !found.id().equals(tag.id()))
                .findFirst();
    }

    private TagCache cache() {
        if (clock.instant().isAfter(generation.end())) {
            forgetTags();
        }
        return generation.cache();
    }
}
