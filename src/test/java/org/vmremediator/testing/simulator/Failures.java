package org.vmremediator.testing.simulator;

import java.time.Duration;

/** Makes the simulated vCenter fail. Methods are named as in {@link Call#method()}. */
public final class Failures {
    private final FaultInjection faults;
    private final Sessions sessions;
    private final Privileges privileges;
    private final TaskEngine tasks;
    private final HttpPort port;
    private final SoapEndpoint soap;
    private final TagRoutes routes;
    private final CollectorMethods collectors;
    private final Views views;
    private final Inventory inventory;

    Failures(
            FaultInjection faults,
            Sessions sessions,
            Privileges privileges,
            TaskEngine tasks,
            HttpPort port,
            SoapEndpoint soap,
            TagRoutes routes,
            CollectorMethods collectors,
            Views views,
            Inventory inventory) {
        this.faults = faults;
        this.sessions = sessions;
        this.privileges = privileges;
        this.tasks = tasks;
        this.port = port;
        this.soap = soap;
        this.routes = routes;
        this.collectors = collectors;
        this.views = views;
        this.inventory = inventory;
    }

    /** 503 for every call, until set back. */
    public void unavailable(boolean value) {
        faults.unavailable(value);
    }

    /** Every connection is reset before anything is done, until set back. */
    public void resetting(boolean value) {
        faults.resetting(value);
    }

    /** Breaks all connections and refuses new ones; sessions and tasks live on. */
    public void refuseConnections() {
        port.close();
    }

    /** Listens again, on the same port. */
    public void acceptConnections() {
        port.open();
    }

    /** The next calls are not carried out, and get no answer. */
    public void dropBefore(String method, int times) {
        faults.add(method, Injection.dropBefore(), times);
    }

    /** The next calls are carried out, but their answers are lost. */
    public void dropAfter(String method, int times) {
        faults.add(method, Injection.dropAfter(), times);
    }

    /** The next SOAP calls are refused with a vim25 fault such as {@code HostCommunication}. */
    public void refuse(String method, String faultType, int times) {
        faults.add(method, Injection.refuse(Faults.of(faultType, "told to fail")), times);
    }

    /** The next calls are answered with that HTTP status. */
    public void status(String method, int status, int times) {
        faults.add(method, Injection.status(status), times);
    }

    /** The next task of that method ends in that fault. */
    public void failTask(String method, String faultType) {
        faults.addTaskFault(method, Faults.of(faultType, "told to fail"));
    }

    /** Every call of that method waits so long before it is carried out. */
    public void delay(String method, Duration duration) {
        faults.delay(method, duration);
    }

    /** Every call waits so long before it is carried out, but for those with a delay of their own. */
    public void delayAll(Duration duration) {
        faults.delayAll(duration);
    }

    /** The next so many calls come in, and are carried out only after {@link #letGo}. */
    public void holdBefore(String method, int times) {
        faults.arriving().hold(method, times);
    }

    /** The next so many calls are carried out, and answered only after {@link #letGo}. */
    public void holdAfter(String method, int times) {
        faults.answering().hold(method, times);
    }

    /** How many calls of that method are held now, before or after. */
    public int held(String method) {
        return faults.arriving().held(method) + faults.answering().held(method);
    }

    /** Lets one of the calls go that are held before. */
    public void letOneGo(String method) {
        faults.arriving().letOneGo(method);
    }

    public void letGo(String method) {
        faults.arriving().letGo(method);
        faults.answering().letGo(method);
    }

    /** How long tasks of that method run; none by default. */
    public void taskDuration(String method, Duration duration) {
        tasks.duration(method, duration);
    }

    /** How long tasks of that method run, drawn for each anew. */
    public void taskDuration(String method, Duration shortest, Duration longest) {
        tasks.duration(method, shortest, longest);
    }

    /** Tasks of that method stay running until {@link #releaseTasks}. */
    public void holdTasks(String method) {
        tasks.hold(method);
    }

    public void releaseTasks(String method) {
        tasks.release(method);
    }

    /** Such as {@code VirtualMachine.Config.Memory} or {@code InventoryService.Tagging.AttachTag}. */
    public void revoke(String privilege) {
        privileges.revoke(privilege);
    }

    /** The account has no role on that object any more, and reads nothing of it. */
    public void hide(String moref) {
        privileges.hide(moref);
    }

    public void grant(String privilege) {
        privileges.grant(privilege);
    }

    /** Ends all SOAP sessions, with their filters and views. */
    public void expireSoapSessions() {
        inventory.changed(() -> {
            sessions.soapKeys().forEach(views::endSession);
            sessions.soapKeys().forEach(collectors::endSession);
            sessions.expireSoap();
        });
    }

    public void expireRestSessions() {
        sessions.expireRest();
    }

    /** Without a session, property reads answer 200 with NotAuthenticated in missingSet, not with a fault. */
    public void missingSetHabit(boolean value) {
        soap.missingSetHabit(value);
    }

    /** Tag calls about a vanished VM answer 404 instead of 403. */
    public void vanishedIsNotFound() {
        routes.vanishedIsNotFound();
    }

    /** What CurrentTime answers; nothing else goes by it. */
    public void clockAhead(Duration ahead) {
        sessions.clockSkew(ahead);
    }

    /** Property reads come in pages of so many objects. */
    public void pageSize(int objects) {
        collectors.pageSize(objects);
    }
}
