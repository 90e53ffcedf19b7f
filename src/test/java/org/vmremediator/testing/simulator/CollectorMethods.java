package org.vmremediator.testing.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** The methods of PropertyCollector and PropertyFilter, except those that change the inventory: it changes nothing. */
final class CollectorMethods {
    static final Ref DEFAULT = new Ref("PropertyCollector", "propertyCollector");
    private static final Duration FOR_EVER = Duration.ofHours(1);
    private final Inventory inventory;
    private final ManagedObjects objects;
    private final Privileges privileges;
    private final Sessions sessions;
    private final Map<String, Map<Ref, Collector>> collectors = new ConcurrentHashMap<>();
    private final Map<String, List<Data>> pages = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile int pageSize = Integer.MAX_VALUE;

    CollectorMethods(Inventory inventory, ManagedObjects objects, Privileges privileges, Sessions sessions) {
        this.inventory = inventory;
        this.objects = objects;
        this.privileges = privileges;
        this.sessions = sessions;
    }

    void pageSize(int objectsPerPage) {
        pageSize = objectsPerPage;
    }

    void addTo(Map<String, SoapMethod> methods) {
        methods.put("RetrieveProperties", this::retrieveAll);
        methods.put("RetrievePropertiesEx", this::retrieve);
        methods.put("ContinueRetrievePropertiesEx", request -> nextPage(token(request)));
        methods.put("CancelRetrievePropertiesEx", this::cancelRetrieve);
        methods.put("CreatePropertyCollector", this::createCollector);
        methods.put("DestroyPropertyCollector", this::destroyCollector);
        methods.put("CreateFilter", this::createFilter);
        methods.put("DestroyPropertyFilter", this::destroyFilter);
        methods.put("WaitForUpdatesEx", this::waitForUpdates);
        methods.put("CancelWaitForUpdates", this::cancelWait);
    }

    private static String token(SoapRequest request) {
        return request.text("token").orElse("");
    }

    private List<Data> retrieveAll(SoapRequest request) {
        return inventory.locked(() -> Xml.children(request.body(), "specSet").stream()
                .flatMap(spec -> selector(FilterSpec.parse(spec)).select().stream())
                .map(ObjectContent::toData)
                .toList());
    }

    private PropertySelector selector(FilterSpec filter) {
        return new PropertySelector(objects, privileges, filter);
    }

    private Object retrieve(SoapRequest request) {
        List<Data> all = retrieveAll(request);
        String token = "token-" + count.incrementAndGet();
        pages.put(token, new ArrayList<>(all));
        return all.isEmpty() ? null : nextPage(token, Math.min(pageSize, maxObjects(request)));
    }

    private static int maxObjects(SoapRequest request) {
        Optional<Element> options = request.child("options");
        return options.flatMap(element -> Xml.text(element, "maxObjects"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    private Object cancelRetrieve(SoapRequest request) {
        pages.remove(token(request));
        return null;
    }

    private Object nextPage(String token) {
        return nextPage(token, pageSize);
    }

    private Object nextPage(String token, int size) {
        List<Data> left = pages.remove(token);
        if (left == null) {
            throw Faults.invalidArgument("token");
        }
        List<Data> page = left.subList(0, Math.min(size, left.size()));
        boolean more = page.size() < left.size();
        if (more) {
            pages.put(token, new ArrayList<>(left.subList(page.size(), left.size())));
        }
        return Data.of("RetrieveResult")
                .with("token", more ? token : null)
                .with("objects", new ArrayOf("ObjectContent", List.copyOf(page)));
    }

    private Map<Ref, Collector> ofSession(String session) {
        return collectors.computeIfAbsent(
                session, key -> new ConcurrentHashMap<>(Map.of(DEFAULT, new Collector(DEFAULT))));
    }

    private Collector collector(SoapRequest request) {
        return Optional.ofNullable(ofSession(request.session()).get(request.self()))
                .orElseThrow(() -> Faults.notFound(request.self()));
    }

    private Ref createCollector(SoapRequest request) {
        Ref ref = new Ref(
                "PropertyCollector", "session[%s]collector-%d".formatted(request.session(), count.incrementAndGet()));
        ofSession(request.session()).put(ref, new Collector(ref));
        return ref;
    }

    private Object destroyCollector(SoapRequest request) {
        collector(request).cancelWait();
        inventory.changed(() -> ofSession(request.session()).remove(request.self()));
        return null;
    }

    private Ref createFilter(SoapRequest request) {
        FilterSpec filter = FilterSpec.parse(request.child("spec").orElseThrow());
        inventory.locked(() -> selector(filter).select());
        List<Ref> created = new ArrayList<>();
        inventory.changed(() -> created.add(collector(request).add(filter)));
        return created.get(0);
    }

    private Object destroyFilter(SoapRequest request) {
        boolean removed = inventory.locked(() ->
                ofSession(request.session()).values().stream().anyMatch(collector -> collector.remove(request.self())));
        if (!removed) {
            throw Faults.notFound(request.self());
        }
        return null;
    }

    private Object cancelWait(SoapRequest request) {
        inventory.changed(() -> collector(request).cancelWait());
        return null;
    }

    private Object waitForUpdates(SoapRequest request) {
        Collector collector = collector(request);
        String version = request.text("version").orElse("");
        Duration limit = request.child("options")
                .flatMap(options -> Xml.text(options, "maxWaitSeconds"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(FOR_EVER);
        try {
            return inventory
                    .await(() -> updates(request, collector, version), limit)
                    .orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.of("RequestCanceled", "The server stops.");
        }
    }

    private Optional<Object> updates(SoapRequest request, Collector collector, String version) {
        sessions.require(request);
        return collector.updatesSince(version, filter -> selector(filter).selectExisting());
    }

    void endSession(String session) {
        collectors.remove(session);
    }
}
