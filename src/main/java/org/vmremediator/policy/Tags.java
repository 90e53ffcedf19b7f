package org.vmremediator.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Questions to a list of tags. */
public final class Tags {
    private Tags() {}

    public static List<Tag> of(Setting setting, List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.category().equals(setting.category()))
                .toList();
    }

    /**
     * Whether a tag named {@code category/name} is among them. The whole text is compared, since vCenter allows slashes
     * in both parts.
     */
    public static boolean contain(List<Tag> tags, String path) {
        return tags.stream().anyMatch(tag -> path.equals(tag.category() + "/" + tag.name()));
    }

    /** The names, for people. */
    static String names(List<Tag> tags) {
        return tags.stream().map(Tag::name).collect(Collectors.joining(", "));
    }
}
