package org.vmremediator.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.w3c.dom.Element;

/** A vCenter read and prepared by plain SOAP and REST, so that the client under test never judges itself. */
public final class VcsimReader {
    private static final String COLLECTOR = "PropertyCollector";
    private final VcsimSoap soap;
    private final VcsimTags tags;

    private VcsimReader(VcsimSoap soap, VcsimTags tags) {
        this.soap = soap;
        this.tags = tags;
    }

    /** A VM, as the server itself tells it; absent numbers and flags are 0 and false. */
    public record VmView(
            String moref,
            String name,
            int numCpu,
            int memoryMb,
            int numCoresPerSocket,
            boolean memoryHotAddEnabled,
            boolean cpuHotAddEnabled,
            boolean cpuHotRemoveEnabled,
            String powerState,
            List<String> datastores) {}

    /** A tag with the name of its category. */
    public record TagView(String id, String category, String name) {}

    /** Logs in, without a look at the certificate. */
    public static VcsimReader open(URI sdk, String username, String password) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Certificates.trustingAll())
                .build();
        VcsimSoap soap = new VcsimSoap(http, sdk);
        soap.login(username, password);
        return new VcsimReader(soap, new VcsimTags(http, sdk, username, password));
    }

    public VmView vm(String moref) {
        Map<String, Element> values = soap.properties(
                "VirtualMachine",
                moref,
                "name",
                "config.hardware.numCPU",
                "config.hardware.memoryMB",
                "config.hardware.numCoresPerSocket",
                "config.memoryHotAddEnabled",
                "config.cpuHotAddEnabled",
                "config.cpuHotRemoveEnabled",
                "runtime.powerState",
                "datastore");
        return new VmView(
                moref,
                text(values, "name"),
                number(values, "config.hardware.numCPU"),
                number(values, "config.hardware.memoryMB"),
                number(values, "config.hardware.numCoresPerSocket"),
                flag(values, "config.memoryHotAddEnabled"),
                flag(values, "config.cpuHotAddEnabled"),
                flag(values, "config.cpuHotRemoveEnabled"),
                text(values, "runtime.powerState"),
                Xml.texts(values.get("datastore"), "ManagedObjectReference"));
    }

    /** All VMs: name to moref. */
    public Map<String, String> vms() {
        return all("VirtualMachine");
    }

    /** All datastores: name to moref. */
    public Map<String, String> datastores() {
        return all("Datastore");
    }

    private Map<String, String> all(String type) {
        Element view = soap.call(
                "CreateContainerView",
                "ViewManager",
                "ViewManager",
                "<container type=\"Folder\">group-d1</container><type>%s</type><recursive>true</recursive>"
                        .formatted(type));
        String moref = Xml.descendants(view, "returnval").get(0).getTextContent();
        String spec = """
                <specSet><propSet><type>%s</type><pathSet>name</pathSet></propSet><objectSet>\
                <obj type="ContainerView">%s</obj><skip>true</skip><selectSet xsi:type="TraversalSpec">\
                <type>ContainerView</type><path>view</path></selectSet></objectSet></specSet>""".formatted(type, moref);
        Element answer = soap.call("RetrieveProperties", COLLECTOR, "propertyCollector", spec);
        Function<Element, String> name = content -> text(VcsimSoap.propertiesOf(content), "name");
        return Xml.descendants(answer, "returnval").stream()
                .collect(Collectors.toMap(
                        name, content -> Xml.text(content, "obj").orElseThrow()));
    }

    public void powerOff(String moref) {
        runTask("PowerOffVM_Task", moref, "");
    }

    public void powerOn(String moref) {
        runTask("PowerOnVM_Task", moref, "");
    }

    /** On vcsim a running VM takes it too. */
    public void setNumCpu(String moref, int cpus) {
        runTask("ReconfigVM_Task", moref, "<spec><numCPUs>%d</numCPUs></spec>".formatted(cpus));
    }

    /** vcsim runs such a task to its end within moments. */
    private void runTask(String method, String moref, String arguments) {
        Element answer = soap.call(method, "VirtualMachine", moref, arguments);
        String task = Xml.descendants(answer, "returnval").get(0).getTextContent();
        Awaitility.await().until(() -> taskState(task).equals("success"));
    }

    private String taskState(String task) {
        String state = text(soap.properties("Task", task, "info.state"), "info.state");
        if (state.equals("error")) {
            throw new IllegalStateException(task + " ended in error");
        }
        return state;
    }

    /** Ends every SOAP session but this reader's own. */
    public void terminateOtherSessions() {
        Map<String, Element> sessions =
                soap.properties("SessionManager", "SessionManager", "sessionList", "currentSession");
        String own = Xml.text(sessions.get("currentSession"), "key").orElseThrow();
        for (Element session : Xml.children(sessions.get("sessionList"), "UserSession")) {
            Xml.text(session, "key").filter(key -> !key.equals(own)).ifPresent(this::terminate);
        }
    }

    private void terminate(String key) {
        soap.call("TerminateSession", "SessionManager", "SessionManager", "<sessionId>%s</sessionId>".formatted(key));
    }

    public List<TagView> attachedTags(String moref) {
        return tags.attached(moref);
    }

    /** For VirtualMachine. Returns the id. */
    public String createCategory(String name, String cardinality) {
        return tags.createCategory(name, cardinality);
    }

    public String createTag(String categoryId, String name) {
        return tags.createTag(categoryId, name);
    }

    public void attach(String tagId, String moref) {
        tags.attach(tagId, moref);
    }

    public void detach(String tagId, String moref) {
        tags.detach(tagId, moref);
    }

    private static String text(Map<String, Element> values, String path) {
        return Optional.ofNullable(values.get(path))
                .map(value -> value.getTextContent().strip())
                .orElse("");
    }

    private static int number(Map<String, Element> values, String path) {
        String text = text(values, path);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static boolean flag(Map<String, Element> values, String path) {
        return text(values, path).equals("true");
    }
}
