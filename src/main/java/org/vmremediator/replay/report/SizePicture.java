package org.vmremediator.replay.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;

/** How a VM's CPUs or memory would grow: a line for each policy, and a ring for each tag that asks for more. */
final class SizePicture {
    private static final double WIDTH = 320;
    private static final double TOP = 14;
    private static final double BOTTOM = 62;
    private static final double LEFT = 8;
    private static final double RIGHT = 262;

    private final Findings findings;
    private final VmKey vm;
    private final Setting setting;
    private final Axis axis;

    SizePicture(Findings findings, VmKey vm, Setting setting) {
        this.findings = findings;
        this.vm = vm;
        this.setting = setting;
        this.axis = new Axis(findings.from(), findings.to(), LEFT, RIGHT - LEFT);
    }

    /** Whether there is anything to draw. */
    boolean changes() {
        return ledgers().stream().anyMatch(ledger -> ledger.largest(setting).isPresent()) && before().isPresent();
    }

    void draw(Html html) {
        int most = ledgers().stream()
                .flatMap(ledger -> ledger.largest(setting).stream())
                .max(Integer::compare)
                .orElse(0);
        int least = before().orElse(1);
        Svg svg = Svg.open(html, WIDTH, 82, "small", words());
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "base");
        for (int policy = findings.policies().size() - 1; policy >= 0; policy--) {
            draw(svg, policy, new Doublings(least, Math.max(most, least + 1)));
        }
        svg.label(Numbers.day(findings.from()), LEFT, 77, "t-axis");
        svg.label(Numbers.day(findings.to()), RIGHT, 77, "t-axis end");
        svg.close();
    }

    private void draw(Svg svg, int policy, Doublings scale) {
        Optional<VmLedger> ledger = findings.policies().get(policy).vm(vm);
        StringBuilder path = new StringBuilder("M" + Numbers.plain(LEFT) + " " + y(scale.least(), scale));
        List<SizeStep> steps = ledger.map(VmLedger::steps).orElse(List.of()).stream()
                .filter(step -> step.setting() == setting)
                .toList();
        for (SizeStep step : steps) {
            if (!step.tag()) {
                path.append("H").append(x(step.at())).append("V").append(y(step.value(), scale));
            }
        }
        svg.path(path.append("H").append(Numbers.plain(RIGHT)).toString(), "size p" + policy);
        int last = ledger.flatMap(known -> known.last(setting, false)).orElse(scale.least());
        if (policy == 0 || !after(1).equals(after(0))) {
            svg.label(size(last), RIGHT + 5, height(last, scale) + 4, "t-end p" + policy);
        }
        steps.stream()
                .filter(SizeStep::tag)
                .forEach(step -> svg.circle(
                        axis.x(step.at()), height(step.value(), scale), policy == 0 ? 4 : 2.5, "asked p" + policy));
    }

    /** Such as {@code CPUs 2 to 8 (second.yaml: 4)}. */
    String words() {
        String unit = setting == Setting.NUM_CPU ? "CPUs " : "Memory ";
        StringBuilder words = new StringBuilder(unit).append(size(before().orElse(0)));
        for (int policy = 0; policy < findings.policies().size(); policy++) {
            words.append(policy == 0 ? " \u2192 " : " | ").append(after(policy));
        }
        return words.toString();
    }

    private String after(int policy) {
        Optional<VmLedger> ledger = findings.policies().get(policy).vm(vm);
        Optional<Integer> hardware = ledger.flatMap(known -> known.last(setting, false));
        Optional<Integer> tag = ledger.flatMap(known -> known.last(setting, true))
                .filter(asked -> asked > hardware.or(this::before).orElse(0));
        return size(hardware.or(this::before).orElse(0))
                + tag.map(asked -> " (tag " + size(asked) + ")").orElse("");
    }

    private String size(int value) {
        return setting == Setting.NUM_CPU ? Integer.toString(value) : Numbers.memory(value);
    }

    private Optional<Integer> before() {
        return findings.sizes().of(vm, setting);
    }

    private List<VmLedger> ledgers() {
        return findings.policies().stream()
                .flatMap(policy -> policy.vm(vm).stream())
                .toList();
    }

    private String x(Instant at) {
        return Numbers.plain(axis.x(at));
    }

    private static String y(int value, Doublings scale) {
        return Numbers.plain(height(value, scale));
    }

    private static double height(int value, Doublings scale) {
        return BOTTOM - (BOTTOM - TOP) * scale.share(value);
    }

    /** Each doubling is as high as the next, since sizes mostly grow that way. */
    private record Doublings(int least, int most) {
        double share(int value) {
            return Math.max(0, Math.log((double) value / least) / Math.log((double) most / least));
        }
    }
}
