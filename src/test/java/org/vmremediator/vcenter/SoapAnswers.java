package org.vmremediator.vcenter;

/** Answers as a vCenter words them. */
final class SoapAnswers {
    static final String SERVICE_CONTENT = """
            <RetrieveServiceContentResponse xmlns="urn:vim25"><returnval>\
            <rootFolder type="Folder">group-d1</rootFolder>\
            <propertyCollector type="PropertyCollector">propertyCollector</propertyCollector>\
            <about><name>VMware vCenter Server</name><fullName>VMware vCenter Server 8.0.3 build-1</fullName>\
            <version>8.0.3</version><instanceUuid>uuid-1</instanceUuid></about>\
            <sessionManager type="SessionManager">SessionManager</sessionManager>\
            <vStorageObjectManager type="VcenterVStorageObjectManager">VStorageObjectManager</vStorageObjectManager>\
            </returnval></RetrieveServiceContentResponse>""";

    private SoapAnswers() {}

    static String envelope(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                 xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <soapenv:Body>
                %s
                </soapenv:Body>
                </soapenv:Envelope>""".formatted(body);
    }

    static String fault(String type, String message, String members) {
        return envelope("""
                <soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>%s</faultstring>\
                <detail><%sFault xmlns="urn:vim25" xsi:type="%s">%s</%sFault></detail></soapenv:Fault>""".formatted(message, type, type, members, type));
    }

    static String vm(String properties) {
        return retrieved("<objects><obj type='VirtualMachine'>vm-1</obj>%s</objects>".formatted(properties));
    }

    static String retrieved(String objects) {
        return "<RetrievePropertiesExResponse xmlns='urn:vim25'><returnval>%s</returnval></RetrievePropertiesExResponse>"
                .formatted(objects);
    }

    static String property(String path, String type, String value) {
        return "<propSet><name>%s</name><val xsi:type='%s'>%s</val></propSet>".formatted(path, type, value);
    }

    static String missing(String path, String fault, String members) {
        return "<missingSet><path>%s</path><fault><fault xsi:type='%s'>%s</fault><localizedMessage/></fault></missingSet>"
                .formatted(path, fault, members);
    }

    /** A powered-off VM with 2 CPUs and 4096 MB. */
    static String anyVm() {
        return vm(property("name", "xsd:string", "web-1")
                + property("config.template", "xsd:boolean", "false")
                + property("config.changeVersion", "xsd:string", "2026-01-01T00:00:00.000000Z")
                + property("config.hardware.numCPU", "xsd:int", "2")
                + property("config.hardware.memoryMB", "xsd:int", "4096")
                + property("config.hardware.numCoresPerSocket", "xsd:int", "0")
                + property("config.cpuHotAddEnabled", "xsd:boolean", "true")
                + property("runtime.connectionState", "VirtualMachineConnectionState", "connected")
                + property("runtime.powerState", "VirtualMachinePowerState", "poweredOff"));
    }

    static String task(String method, String moref) {
        return "<%sResponse xmlns='urn:vim25'><returnval type='Task'>%s</returnval></%sResponse>"
                .formatted(method, moref, method);
    }

    static String updates(String version, String objects) {
        return """
                <WaitForUpdatesExResponse xmlns="urn:vim25"><returnval><version>%s</version>\
                <filterSet><filter type="PropertyFilter">f</filter>%s</filterSet></returnval>\
                </WaitForUpdatesExResponse>""".formatted(version, objects);
    }

    static String change(String path, String type, String value) {
        return "<changeSet><name>%s</name><op>assign</op><val xsi:type='%s'>%s</val></changeSet>"
                .formatted(path, type, value);
    }
}
