package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** ListViews and ContainerViews; they die with the session that made them. */
final class Views {
    /** One view: whose it is, and what it shows. */
    private record View(String session, Ref ref, Supplier<List<Ref>> shown, List<Ref> list) {}

    private final Map<String, View> views = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    Ref createList(String session, List<Ref> objects) {
        List<Ref> list = new ArrayList<>(objects);
        return add(session, "ListView", () -> List.copyOf(list), list);
    }

    Ref createContainer(String session, Supplier<List<Ref>> shown) {
        return add(session, "ContainerView", shown, List.of());
    }

    private Ref add(String session, String type, Supplier<List<Ref>> shown, List<Ref> list) {
        Ref ref = new Ref(type, "session[%s]view-%d".formatted(session, count.incrementAndGet()));
        views.put(ref.value(), new View(session, ref, shown, list));
        return ref;
    }

    void modify(Ref view, List<Ref> added, List<Ref> removed) {
        View found = Optional.ofNullable(views.get(view.value())).orElseThrow(() -> Faults.notFound(view));
        found.list().removeAll(removed);
        added.stream().filter(ref -> !found.list().contains(ref)).forEach(found.list()::add);
    }

    void destroy(Ref view) {
        if (views.remove(view.value()) == null) {
            throw Faults.notFound(view);
        }
    }

    Optional<List<Ref>> find(Ref view) {
        return Optional.ofNullable(views.get(view.value()))
                .map(found -> found.shown().get());
    }

    void endSession(String session) {
        views.values().removeIf(view -> view.session().equals(session));
    }
}
