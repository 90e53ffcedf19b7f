package org.vmremediator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.TagCategory;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterException;

/** Compares the tags of one vCenter with the wanted ones, and makes those that are missing. What is there stays. */
final class TagProvisioning {
    private static final String PROVISION = "run provision-tags";

    /** The vSphere Client lets one widen a category, and never narrow it. */
    private static final String WIDER_ONLY =
            ": rename it in vCenter, run provision-tags, and attach the new tags where the old ones were";

    private final VCenter vcenter;
    private final String where;

    TagProvisioning(VCenter vcenter) {
        this.vcenter = vcenter;
        this.where = "vcenter " + vcenter.name() + ", ";
    }

    /** Makes what is missing. A fault in one category does not keep the others from being made. */
    List<Finding> provision(List<WantedTags> wanted) {
        return forEach(wanted, this::provision);
    }

    /** Names what is missing and changes nothing. */
    List<Finding> check(List<WantedTags> wanted) {
        return forEach(wanted, this::check);
    }

    private List<Finding> forEach(List<WantedTags> wanted, Function<WantedTags, Finding> step) {
        vcenter.forgetTags();
        List<Finding> findings = new ArrayList<>();
        for (WantedTags tags : wanted) {
            findings.add(guarded(tags, step));
        }
        return findings;
    }

    private Finding guarded(WantedTags wanted, Function<WantedTags, Finding> step) {
        try {
            return step.apply(wanted);
        } catch (VCenterException e) {
            return Finding.fail(where(wanted), e.getMessage(), "see to it and run this again");
        }
    }

    private Finding provision(WantedTags wanted) {
        Optional<TagCategory> there = vcenter.category(wanted.category());
        if (there.isPresent() && !wanted.isServedBy(there.get())) {
            return unfit(wanted, there.get());
        }
        TagCategory category = there.orElseGet(() -> vcenter.createCategory(wanted.category(), wanted.description()));
        List<String> missing = there.isPresent() ? missing(wanted) : wanted.tags();
        missing.forEach(tag -> vcenter.createTag(category, tag, ""));
        return Finding.ok(where(wanted), done(there.isPresent(), wanted, missing));
    }

    private Finding check(WantedTags wanted) {
        Optional<TagCategory> there = vcenter.category(wanted.category());
        if (there.isEmpty()) {
            return Finding.fail(where(wanted), "the category is missing", PROVISION);
        }
        if (!wanted.isServedBy(there.get())) {
            return unfit(wanted, there.get());
        }
        List<String> missing = missing(wanted);
        return missing.isEmpty()
                ? Finding.ok(where(wanted), "has its " + wanted.tags().size() + " tag(s)")
                : Finding.fail(where(wanted), "tags are missing: " + String.join(", ", missing), PROVISION);
    }

    private List<String> missing(WantedTags wanted) {
        List<String> names =
                vcenter.tagsOf(wanted.category()).stream().map(Tag::name).toList();
        return wanted.tags().stream().filter(tag -> !names.contains(tag)).toList();
    }

    private Finding unfit(WantedTags wanted, TagCategory there) {
        String types = there.associableTypes().stream().sorted().collect(Collectors.joining(", "));
        String is = "is " + there.cardinality() + " for " + (types.isEmpty() ? "all types" : types);
        return Finding.fail(where(wanted), is + "; left as it is", wanted.need() + WIDER_ONLY);
    }

    private static String done(boolean existed, WantedTags wanted, List<String> created) {
        if (created.isEmpty()) {
            return "existed with its " + wanted.tags().size() + " tags";
        }
        return (existed ? "existed; created the tags " : "created, with the tags ") + String.join(", ", created);
    }

    private String where(WantedTags wanted) {
        return where + wanted.category();
    }
}
