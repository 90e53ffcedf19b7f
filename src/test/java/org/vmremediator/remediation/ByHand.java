package org.vmremediator.remediation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenterException;

/** What the three remediations do, done without asking any rule. vCenter's refusals are passed over. */
record ByHand(RuleBench bench) {
    private static final String ID = "by-hand";

    void everything() {
        attempt(() -> {
            smallest().ifPresent(tag -> bench.client.attachTag(RuleBench.VM, tag, ID));
            return Optional.empty();
        });
        DatastoreRef roomy = new DatastoreRef(RuleBench.ROOMY, "roomy");
        attempt(() -> Optional.of(bench.client.relocate(RuleBench.VM, roomy, ID)));
        bench.settle();
        attempt(() -> Optional.of(bench.client.reconfigure(RuleBench.VM, wanted(), Optional.empty(), ID)));
    }

    private Optional<Tag> smallest() {
        return bench.client.tagsOf(RuleBench.CPU).stream()
                .filter(tag -> tag.name().equals("2"))
                .findFirst();
    }

    /** What the tags say. */
    private Map<Setting, String> wanted() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        bench.vcenter.attachedTags(RuleBench.VM).stream()
                .filter(tag -> !tag.startsWith("remediation"))
                .map(tag -> tag.split("/", 2))
                .forEach(tag -> settings.put(Setting.ofCategory(tag[0]), tag[1]));
        return settings;
    }

    private void attempt(Supplier<Optional<TaskRef>> act) {
        try {
            act.get().ifPresent(this::awaitEnd);
        } catch (VCenterException refused) {
            assert refused.fault() != null;
        }
    }

    private void awaitEnd(TaskRef task) {
        try {
            TaskResult end = bench.client.follow(task).toCompletableFuture().get(20, TimeUnit.SECONDS);
            assert end != null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
