package org.vmremediator.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import org.vmremediator.testing.simulator.Failures;
import org.vmremediator.testing.simulator.Meanwhile;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** What a simulated vCenter in another process can be told, one line each; every line gets one line back. */
final class VCenterOrders {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final SimulatedVCenter vcenter;

    VCenterOrders(SimulatedVCenter vcenter) {
        this.vcenter = vcenter;
    }

    String obey(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("report")) {
            return report();
        }
        if (words[0].equals("held")) {
            return Integer.toString(vcenter.failures().held(words[1]));
        }
        if (words[0].equals("calls")) {
            return Integer.toString(vcenter.callsOf(words[1]).size());
        }
        if (!meanwhile(words)) {
            order(words);
        }
        return "done";
    }

    /** What other people do. */
    private boolean meanwhile(String[] words) {
        Meanwhile others = vcenter.meanwhile();
        switch (words[0]) {
            case "attach" -> others.attach(words[1], words[2], words[3]);
            case "move" -> others.moveTo(words[1], words[2]);
            case "resize" -> others.setHardware(words[1], hardware -> hardware.withNumCpu(Integer.parseInt(words[2])));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void order(String[] words) {
        Failures failures = vcenter.failures();
        switch (words[0]) {
            case "unavailable" -> failures.unavailable(Boolean.parseBoolean(words[1]));
            case "resetting" -> failures.resetting(Boolean.parseBoolean(words[1]));
            case "refuse" -> failures.refuseConnections();
            case "accept" -> failures.acceptConnections();
            case "slow" -> failures.delayAll(millis(words[1]));
            case "delay" -> failures.delay(words[1], millis(words[2]));
            case "drop-after" -> failures.dropAfter(words[1], Integer.parseInt(words[2]));
            case "revoke" -> failures.revoke(words[1]);
            case "grant" -> failures.grant(words[1]);
            case "expire-soap" -> failures.expireSoapSessions();
            case "expire-rest" -> failures.expireRestSessions();
            case "task-duration" -> failures.taskDuration(words[1], millis(words[2]), millis(words[words.length - 1]));
            case "hold-before" -> failures.holdBefore(words[1], Integer.parseInt(words[2]));
            case "hold-after" -> failures.holdAfter(words[1], Integer.parseInt(words[2]));
            case "let-one-go" -> failures.letOneGo(words[1]);
            case "let-go" -> failures.letGo(words[1]);
            case "hold" -> failures.holdTasks(words[1]);
            case "release" -> failures.releaseTasks(words[1]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static Duration millis(String word) {
        return Duration.ofMillis(Long.parseLong(word));
    }

    private String report() {
        try {
            return JSON.writeValueAsString(VCenterReport.of(vcenter));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
