package org.vmremediator.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Pending VMs as programs read them: one JSON object per VM. */
final class PendingJson {
    private PendingJson() {}

    static String of(PendingVm vm) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("vcenter", vm.vm().vcenter())
                .put("moref", vm.vm().moref())
                .put("name", vm.name())
                .put("powerState", vm.powerState().spelled());
        ArrayNode settings = json.putArray("settings");
        vm.settings().forEach(setting -> settings.add(of(setting)));
        return json.toString();
    }

    private static ObjectNode of(PendingSetting setting) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("property", setting.property())
                .put("hardware", setting.hardware());
        setting.tags().forEach(json.putArray("tags")::add);
        json.put("since", setting.since().map(Instant::toString).orElse(null)).put("by", setting.by());
        json.putObject("nextPowerOff")
                .put("applies", setting.next().applied())
                .put("code", setting.next().code())
                .put("message", setting.next().message());
        return json;
    }
}
