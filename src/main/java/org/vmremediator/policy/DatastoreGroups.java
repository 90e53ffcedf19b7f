package org.vmremediator.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which datastores a VM may move between. A datastore belongs to the first group with a pattern that matches its name.
 * Where no groups are configured all datastores are one group.
 */
record DatastoreGroups(List<List<String>> groups) {

    boolean knows(DatastoreRef datastore) {
        return groupOf(datastore).isPresent();
    }

    boolean together(DatastoreRef one, DatastoreRef other) {
        return knows(one) && groupOf(one).equals(groupOf(other));
    }

    private OptionalInt groupOf(DatastoreRef datastore) {
        return groups.isEmpty()
                ? OptionalInt.of(0)
                : IntStream.range(0, groups.size())
                        .filter(group -> NamePattern.anyMatches(groups.get(group), datastore.name()))
                        .findFirst();
    }
}
