package org.vmremediator.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code ./bench} was asked for.
 *
 * @param only the items, by id; empty for all
 */
record Options(Sizes sizes, Set<String> only) {

    static Options parse(String... arguments) {
        Sizes sizes = Sizes.FULL;
        Set<String> only = new TreeSet<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> sizes = Sizes.QUICK;
                case "--only" -> only.addAll(List.of(argument(arguments, ++i).split(",", -1)));
                default -> throw new IllegalArgumentException("unknown option: " + arguments[i]);
            }
        }
        return new Options(sizes, only);
    }

    private static String argument(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException("--only wants items, with commas between");
        }
        return arguments[index];
    }

    boolean wants(Item item) {
        return only.isEmpty() || only.contains(item.id());
    }

    /** Throws for an item that is not there. */
    Options known(List<Item> items) {
        Set<String> ids = new TreeSet<>(items.stream().map(Item::id).toList());
        if (!ids.containsAll(only)) {
            throw new IllegalArgumentException("--only knows " + String.join(", ", ids));
        }
        return this;
    }
}
