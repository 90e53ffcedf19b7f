package org.vmremediator.testing.month;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The data of an event as govmomi's structs print it. */
final class EventJson {
    private static final JsonStringEncoder TEXT = JsonStringEncoder.getInstance();

    private EventJson() {}

    static String of(MonthEvent event) {
        MonthVm vm = event.vm();
        StringBuilder json = new StringBuilder(900);
        json.append("{\"Key\":").append(event.key()).append(",\"ChainId\":").append(event.key());
        text(json.append(','), "CreatedTime", event.created().toString());
        text(json.append(','), "UserName", "");
        argument(json.append(','), "Datacenter", "Berlin", "Datacenter", "Datacenter", "datacenter-2");
        argument(
                json.append(','),
                "ComputeResource",
                "cluster-" + vm.cluster(),
                "ComputeResource",
                "ClusterComputeResource",
                "domain-c" + vm.cluster());
        argument(json.append(','), "Host", vm.hostName(), "Host", "HostSystem", vm.hostMoref());
        argument(json.append(','), "Vm", vm.name(), "Vm", "VirtualMachine", vm.moref());
        json.append(",\"Ds\":null,\"Net\":null,\"Dvs\":null,");
        text(json, "FullFormattedMessage", event.eventClass() + " on " + vm.name());
        text(json.append(','), "ChangeTag", "");
        json.append(event.isAboutAlarm() ? alarm(event) : ",\"Template\":false");
        return json.append('}').toString();
    }

    private static String alarm(MonthEvent event) {
        StringBuilder json = new StringBuilder(300);
        argument(json.append(','), "Alarm", event.alarm(), "Alarm", "Alarm", moref(event.alarm()));
        argument(json.append(','), "Source", "Datacenters", "Entity", "Folder", "group-d1");
        argument(
                json.append(','),
                "Entity",
                event.vm().name(),
                "Entity",
                "VirtualMachine",
                event.vm().moref());
        text(json.append(','), "From", event.from());
        text(json.append(','), "To", event.to());
        return json.toString();
    }

    private static String moref(String alarm) {
        return switch (alarm) {
            case Month.CPU_ALARM -> "alarm-411";
            case Month.MEMORY_ALARM -> "alarm-412";
            default -> "alarm-413";
        };
    }

    private static void argument(
            StringBuilder json, String member, String name, String inner, String type, String moref) {
        json.append('"').append(member).append("\":{");
        text(json, "Name", name);
        json.append(",\"").append(inner).append("\":{");
        text(json, "Type", type);
        text(json.append(','), "Value", moref);
        json.append("}}");
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        TEXT.quoteAsString(value, json);
        json.append('"');
    }
}
