package org.vmremediator.bench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vmremediator.testing.simulator.Call;
import org.vmremediator.testing.simulator.Failures;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.Write;

/**
 * A simulated vCenter in a JVM of its own: an {@link Estate} and the number of its VMs. Says its URL, then answers each
 * line with a line of JSON, until stdin ends.
 */
public final class VCenterMain {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final SimulatedVCenter vcenter;

    private VCenterMain(SimulatedVCenter vcenter) {
        this.vcenter = vcenter;
    }

    public static void main(String[] args) throws IOException {
        SimulatedVCenter vcenter = Estate.valueOf(args[0]).start(Integer.parseInt(args[1]));
        VCenterMain obedient = new VCenterMain(vcenter);
        System.out.println(vcenter.url());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(obedient.obey(line.split(" ", -1)));
        }
        Runtime.getRuntime().halt(0);
    }

    private String obey(String[] words) throws JsonProcessingException {
        return switch (words[0]) {
            case "calls" -> JSON.writeValueAsString(calls());
            case "bytes" -> JSON.writeValueAsString(vcenter.bytesByMethod());
            case "first-calls" -> JSON.writeValueAsString(firstCalls());
            case "visible" -> JSON.writeValueAsString(visible());
            case "writes" -> Integer.toString(vcenter.carriedOut().size());
            case "tags" -> JSON.writeValueAsString(vcenter.attachedTags(words[1]));
            default -> order(words);
        };
    }

    private String order(String[] words) {
        Failures failures = vcenter.failures();
        switch (words[0]) {
            case "forget" -> vcenter.forgetCalls();
            case "slow" -> failures.delayAll(millis(words[1]));
            case "task-duration" -> failures.taskDuration(words[1], millis(words[2]));
            case "hold" -> failures.holdTasks(words[1]);
            case "release" -> failures.releaseTasks(words[1]);
            case "power-off" -> vcenter.meanwhile().powerOff(words[1]);
            case "attach" -> vcenter.meanwhile().attach(words[1], words[2], words[3]);
            default -> throw new IllegalArgumentException(words[0]);
        }
        return "done";
    }

    private static Duration millis(String word) {
        return Duration.ofMillis(Long.parseLong(word));
    }

    private Map<String, Long> calls() {
        return vcenter.calls().stream()
                .collect(Collectors.groupingBy(Call::method, TreeMap::new, Collectors.counting()));
    }

    /** By VM, the microseconds of the first call that was about it; one call may be about many. */
    private Map<String, Long> firstCalls() {
        Map<String, Long> first = new TreeMap<>();
        for (Call call : vcenter.calls()) {
            List.of(call.object().split(",")).forEach(vm -> first.putIfAbsent(vm, micros(call.time())));
        }
        return first;
    }

    /** By VM, the microseconds at which its first change had been made. */
    private Map<String, Long> visible() {
        return vcenter.carriedOut().stream()
                .filter(Write::effective)
                .collect(Collectors.toMap(Write::vm, write -> micros(write.ended()), Math::min));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
