package org.vmremediator.bench.filter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Hindrances;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmFacts;
import org.vmremediator.policy.VmKey;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.VCenter;

/** A vCenter that answers every read at once: every VM is the same small one, on a full datastore beside an empty one. */
public final class InMemoryVCenter {
    private static final long CAPACITY = 1L << 50;
    private static final DatastoreRef FULL = new DatastoreRef("datastore-1", "gold-1");
    private static final DatastoreRef EMPTY = new DatastoreRef("datastore-2", "gold-2");
    private final String name;

    private InMemoryVCenter(String name) {
        this.name = name;
    }

    public static VCenter named(String name) {
        InMemoryVCenter answers = new InMemoryVCenter(name);
        return (VCenter) Proxy.newProxyInstance(
                VCenter.class.getClassLoader(),
                new Class<?>[] {VCenter.class},
                (Object proxy, Method method, Object[] arguments) -> answers.to(method, arguments));
    }

    /** Only what a dry run asks. */
    private Object to(Method method, Object[] arguments) throws InvocationTargetException {
        return switch (method.getName()) {
            case "name" -> name;
            case "readVm" -> vm((String) arguments[0]);
            case "readPlacement" -> placement((String) arguments[0]);
            case "attachedTags" -> List.of();
            case "tagsOf" -> tags((String) arguments[0]);
            default -> throw new InvocationTargetException(new UnsupportedOperationException(method.getName()));
        };
    }

    private VmState vm(String moref) {
        return new VmState(
                new VmKey(name, moref),
                Optional.empty(),
                "web-" + moref,
                PowerState.POWERED_ON,
                false,
                1,
                1024,
                1,
                false,
                false,
                false,
                Optional.of("1"),
                VmFacts.NONE);
    }

    private VmPlacement placement(String moref) {
        long committed = 1L << 33;
        return new VmPlacement(
                vm(moref),
                List.of(FULL),
                committed,
                0,
                0,
                false,
                false,
                false,
                false,
                Hindrances.NONE,
                Set.of("host-1"),
                List.of(datastore(FULL, CAPACITY / 100), datastore(EMPTY, CAPACITY)));
    }

    private static DatastoreState datastore(DatastoreRef ref, long free) {
        return new DatastoreState(ref, CAPACITY, free, true, "normal", Set.of("host-1"), 0, false);
    }

    private static List<Tag> tags(String category) {
        int unit = category.endsWith("memoryMB") ? 1024 : 1;
        return IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new Tag(category + "-" + number, category, Integer.toString(number * unit)))
                .toList();
    }
}
