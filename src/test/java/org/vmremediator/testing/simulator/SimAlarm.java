package org.vmremediator.testing.simulator;

import java.util.List;

/**
 * An alarm definition.
 *
 * @param types the types that its expressions watch; a vCenter's own alarms watch one
 */
record SimAlarm(String moref, String name, boolean enabled, List<String> types) {
    Ref ref() {
        return new Ref("Alarm", moref);
    }

    Data properties() {
        Data info = Data.of("AlarmInfo")
                .with("name", name)
                .with("description", "")
                .with("enabled", enabled)
                .with("expression", expression())
                .with("key", moref)
                .with("alarm", ref())
                .with("entity", new Ref("Folder", Places.ROOT_FOLDER));
        return Data.of("Alarm").with("info", info).unset("availableField", "value");
    }

    private Data expression() {
        List<Data> parts = types.stream().map(SimAlarm::metric).toList();
        return Data.typed("OrAlarmExpression").with("expression", new ArrayOf("AlarmExpression", parts));
    }

    private static Data metric(String type) {
        return Data.typed("MetricAlarmExpression")
                .with("operator", new Word("MetricAlarmOperator", "isAbove"))
                .with("type", type)
                .with("metric", Data.of("PerfMetricId").with("counterId", 2).with("instance", ""))
                .with("yellow", 7500)
                .with("red", 9000);
    }
}
