package org.vmremediator.testing.simulator;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * A vCenter of our own over real HTTP: strict where vcsim is lenient, and failing when told to.
 *
 * <p>Start with {@link #start}, read with {@link #vm} and its neighbours, break with {@link #failures()}.
 *
 * <p>Threading: any thread may use it.
 */
public final class SimulatedVCenter implements AutoCloseable {
    private final Inventory inventory = new Inventory();
    private final TagService tags = new TagService();
    private final CallLog log = new CallLog();
    private final FaultInjection faults = new FaultInjection();
    private final Privileges privileges = new Privileges();
    private final Views views = new Views();
    private final WriteLog writes = new WriteLog();
    private final TaskEngine tasks = new TaskEngine(inventory, faults, writes);
    private final Sessions sessions;
    private final CollectorMethods collectors;
    private final SoapEndpoint soap;
    private final Bystanders bystanders = new Bystanders(tags);
    private final TagRoutes routes = new TagRoutes(tags, inventory, privileges, writes, bystanders);
    private final HttpPort port;
    private final SimulatorOptions options;

    private SimulatedVCenter(InventoryBuilder builder, SimulatorOptions options) {
        this.options = options;
        builder.fill(inventory, tags);
        sessions = new Sessions(options.username(), options.password());
        ManagedObjects objects = new ManagedObjects(inventory, views);
        collectors = new CollectorMethods(inventory, objects, privileges, sessions);
        soap = new SoapEndpoint(log, faults, sessions, methods(objects));
        Optional<SSLContext> tls = options.tls() ? Optional.of(ServerKey.context()) : Optional.empty();
        port = new HttpPort(options.port(), handlers(), tls);
    }

    public static SimulatedVCenter start(UnaryOperator<InventoryBuilder> inventory) {
        return start(inventory, SimulatorOptions.DEFAULT);
    }

    public static SimulatedVCenter start(UnaryOperator<InventoryBuilder> inventory, SimulatorOptions options) {
        SimulatedVCenter started = new SimulatedVCenter(inventory.apply(new InventoryBuilder()), options);
        started.port.open();
        return started;
    }

    private Map<String, SoapMethod> methods(ManagedObjects objects) {
        Map<String, SoapMethod> methods = new LinkedHashMap<>();
        methods.put("RetrieveServiceContent", request -> ServiceContent.of());
        sessions.addTo(methods);
        collectors.addTo(methods);
        new InspectionMethods(inventory, objects, privileges, sessions).addTo(methods);
        new ViewMethods(inventory, objects, views).addTo(methods);
        new VmMethods(inventory, privileges, tasks, bystanders).addTo(methods);
        return methods;
    }

    private Map<String, HttpHandler> handlers() {
        Map<String, HttpHandler> handlers = new LinkedHashMap<>();
        handlers.put("/sdk", soap);
        if (options.api()) {
            handlers.put("/api/", new RestEndpoint(true, log, faults, sessions, routes));
        }
        if (options.rest()) {
            handlers.put("/rest/", new RestEndpoint(false, log, faults, sessions, routes));
        }
        return handlers;
    }

    /** The SOAP endpoint; the port stays the same for life. */
    public URI url() {
        return URI.create(port.address() + "/sdk");
    }

    public String username() {
        return options.username();
    }

    public String password() {
        return options.password();
    }

    /** A VM as it is now. */
    public SimVm vm(String moref) {
        return inventory.vm(moref);
    }

    public SimDatastore datastore(String moref) {
        return inventory.datastore(moref);
    }

    public SimHost host(String moref) {
        return inventory.host(moref).orElseThrow();
    }

    /** {@code category/name} of each attached tag. */
    public List<String> attachedTags(String vmMoref) {
        return tags.attachedTo(Ref.vm(vmMoref)).stream()
                .map(tag -> tag.category().name() + "/" + tag.name())
                .toList();
    }

    public Optional<SimCategory> category(String name) {
        return tags.findCategory(name);
    }

    /** The tasks of a VM, oldest first. */
    public List<SimTask> tasksOf(String vmMoref) {
        return inventory.locked(() -> inventory.tasks().stream()
                .filter(task -> task.vm().equals(vmMoref))
                .toList());
    }

    /** Every call since the start, or since {@link #forgetCalls}. */
    public List<Call> calls() {
        return log.all();
    }

    public List<Call> callsOf(String method) {
        return log.all().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The calls that would change something: tasks, tags, categories. */
    public List<Call> writes() {
        return log.all().stream().filter(Call::isWrite).toList();
    }

    /** What was carried out, whether or not anything was different afterwards. */
    public List<Write> carriedOut() {
        return writes.all();
    }

    /**
     * What was done to VMs, or asked for, that would have hurt in a real vCenter: whom it annoyed, what broke, which VM
     * does not power on any more. Known to the server alone, and independent of what the writer meant.
     */
    public List<String> harm() {
        return inventory.locked(() -> inventory.vms().stream()
                .flatMap(vm -> vm.harm().stream().map(what -> vm.moref() + ": " + what))
                .toList());
    }

    public List<String> vms() {
        return inventory.locked(() -> inventory.vms().stream().map(SimVm::moref).toList());
    }

    public List<String> datastores() {
        return inventory.locked(
                () -> inventory.datastores().stream().map(SimDatastore::moref).toList());
    }

    /** Sessions that were begun, ended or not. */
    public int soapLogins() {
        return sessions.soapLogins();
    }

    public int restLogins() {
        return sessions.restLogins();
    }

    /** Logins of SOAP and REST. */
    public long logins() {
        return log.all().stream().filter(Call::isLogin).count();
    }

    public long bytesOut() {
        return log.bytesOut();
    }

    /** Of the bodies of all answers to calls of a method. */
    public Map<String, Long> bytesByMethod() {
        return log.bytesByMethod();
    }

    public void forgetCalls() {
        log.clear();
    }

    public int openSessions() {
        return sessions.open();
    }

    /** What goes wrong, and when. */
    public Failures failures() {
        return new Failures(faults, sessions, privileges, tasks, port, soap, routes, collectors, views, inventory);
    }

    /** What others do to the inventory meanwhile. */
    public Meanwhile meanwhile() {
        return new Meanwhile(inventory, tags);
    }

    @Override
    public void close() {
        port.close();
        tasks.close();
    }
}
