package org.vmremediator.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Tags;
import org.vmremediator.vcenter.TaggedVm;
import org.vmremediator.vcenter.TaggedVms;

/** Finds, among the VMs with configuration tags, those whose tags wait. */
final class PendingVms {
    private static final String A_PERSON = "a person";
    private static final String UNKNOWN = "unknown";

    private final Configuration configuration;
    private final Optional<TagHistory> history;

    /** @param history absent when the audit topic could not be read */
    PendingVms(Configuration configuration, Optional<TagHistory> history) {
        this.configuration = configuration;
        this.history = history;
    }

    static List<String> categories() {
        return Arrays.stream(Setting.values()).map(Setting::category).toList();
    }

    /** By name. */
    List<PendingVm> among(TaggedVms tagged) {
        return tagged.vms().stream()
                .flatMap(this::pending)
                .sorted(Comparator.comparing(PendingVm::name)
                        .thenComparing(vm -> vm.vm().moref()))
                .toList();
    }

    private Stream<PendingVm> pending(TaggedVm tagged) {
        Forecast forecast = Forecast.of(tagged, configuration);
        List<PendingSetting> settings = Arrays.stream(Setting.values())
                .flatMap(setting -> pending(setting, tagged, forecast))
                .toList();
        return settings.isEmpty()
                ? Stream.empty()
                : Stream.of(new PendingVm(
                        tagged.vm().vm(), tagged.vm().name(), tagged.vm().powerState(), settings));
    }

    private Stream<PendingSetting> pending(Setting setting, TaggedVm tagged, Forecast forecast) {
        String hardware = tagged.vm().valueOf(setting);
        List<String> tags =
                Tags.of(setting, tagged.attached()).stream().map(Tag::name).toList();
        return tags.stream().allMatch(hardware::equals)
                ? Stream.empty()
                : Stream.of(setting(setting.category(), hardware, tags, tagged, forecast));
    }

    private PendingSetting setting(
            String category, String hardware, List<String> tags, TaggedVm tagged, Forecast forecast) {
        Optional<TagHistory.Tagged> ours = tags.size() == 1
                ? history.flatMap(known -> known.of(tagged.vm().vm(), category, tags.get(0)))
                : Optional.empty();
        String otherwise = history.isPresent() ? A_PERSON : UNKNOWN;
        return new PendingSetting(
                category,
                hardware,
                tags,
                ours.map(TagHistory.Tagged::when),
                ours.map(tagging -> "vm-remediator " + tagging.instance()).orElse(otherwise),
                forecast.of(category));
    }
}
