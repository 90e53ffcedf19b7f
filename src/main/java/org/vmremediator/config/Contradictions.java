package org.vmremediator.config;

import java.util.List;

/** Finds options that are each fine and cannot hold together. */
final class Contradictions {
    private static final String TAGGING = "remediations.tagging.";
    private static final String RELOCATION = "remediations.relocation.";

    private final Configuration configuration;
    private final Reading reading;

    private Contradictions(Configuration configuration, Reading reading) {
        this.configuration = configuration;
        this.reading = reading;
    }

    static void report(Configuration configuration, Reading reading) {
        Contradictions contradictions = new Contradictions(configuration, reading);
        contradictions.topics();
        contradictions.vcenters();
        contradictions.scopeTags();
        contradictions.retries();
        contradictions.alarms();
        contradictions.sizes("cpu", configuration.tagging().cpu());
        contradictions.sizes("memory", configuration.tagging().memory());
        contradictions.groups();
    }

    private void topics() {
        TopicsConfig topics = configuration.topics();
        Claims claims = new Claims(reading, "the topic");
        claims.claim("topics.events", topics.events());
        claims.claim("topics.plans", topics.plans());
        claims.claim("topics.audit", topics.audit());
        claims.claim("topics.dead-letters", topics.deadLetters());
        claims.claim("topics.control", topics.control());
        claims.claim("topics.status", topics.status());
    }

    private void vcenters() {
        Claims names = new Claims(reading, "the name");
        Claims hosts = new Claims(reading, "the source");
        List<VCenterConfig> all = configuration.vcenters();
        for (int index = 0; index < all.size(); index++) {
            String key = "vcenters[" + index + "]";
            names.claim(key + ".name", all.get(index).name());
            hosts.claim(key + ".url", ownSource(all.get(index)));
            claimSources(key, all.get(index), hosts);
        }
    }

    /** A vCenter may list its own host again. */
    private static void claimSources(String key, VCenterConfig vcenter, Claims hosts) {
        List<String> sources = vcenter.sources();
        for (int index = 0; index < sources.size(); index++) {
            if (!sources.get(index).equals(ownSource(vcenter))) {
                hosts.claim(key + ".sources[" + index + "]", sources.get(index));
            }
        }
    }

    private static String ownSource(VCenterConfig vcenter) {
        return VCenterUrls.sourceOf(vcenter.url().toString()).orElse("");
    }

    private void scopeTags() {
        Claims claims = new Claims(reading, "the tag");
        claims.claim("opt-out-tag", configuration.rules().optOutTag());
        claims.claim("opt-in-tag", configuration.rules().optInTag());
    }

    private void retries() {
        RetriesConfig retries = configuration.retries();
        if (retries.firstDelay().compareTo(retries.maxDelay()) > 0) {
            reading.problem(
                    "retries.first-delay",
                    "found " + Durations.format(retries.firstDelay())
                            + ", expected at most retries.max-delay, which is " + Durations.format(retries.maxDelay()));
        }
    }

    private void alarms() {
        Claims claims = new Claims(reading, "the alarm");
        claimAlarms(
                claims, TAGGING + "cpu.alarms", configuration.tagging().cpu().alarms());
        claimAlarms(
                claims,
                TAGGING + "memory.alarms",
                configuration.tagging().memory().alarms());
        claimAlarms(claims, RELOCATION + "alarms", configuration.relocation().alarms());
    }

    private static void claimAlarms(Claims claims, String key, List<String> alarms) {
        alarms.stream().map(AlarmFolding::fold).distinct().forEach(alarm -> claims.claim(key, alarm));
    }

    private void sizes(String kind, SizeConfig size) {
        String key = TAGGING + kind;
        size.sizes().stream()
                .filter(one -> one > size.max())
                .forEach(one -> reading.problem(
                        key + ".sizes", "found " + one + ", expected at most " + key + ".max, which is " + size.max()));
    }

    private void groups() {
        RelocationConfig relocation = configuration.relocation();
        String key = RELOCATION + "datastores.groups";
        if (relocation.enabled()
                && relocation.mode() == Mode.ENFORCE
                && relocation.groups().stream().allMatch(List::isEmpty)) {
            reading.problem(key, "found no group, expected at least one, because relocation is set to enforce");
        }
        Claims claims = new Claims(reading, "the pattern");
        for (int index = 0; index < relocation.groups().size(); index++) {
            String group = key + "[" + index + "]";
            relocation.groups().get(index).stream().distinct().forEach(pattern -> claims.claim(group, pattern));
        }
    }
}
