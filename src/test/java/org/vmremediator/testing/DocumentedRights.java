package org.vmremediator.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The access rights that the shell lines of {@code topology.md} grant, which begin with {@code acl}. */
public final class DocumentedRights {
    private DocumentedRights() {}

    public static List<AclBinding> read() {
        return Document.read("topology.md").blocks("sh").stream()
                .flatMap(block -> block.replace("\\\n", " ").lines())
                .filter(line -> line.startsWith("acl --"))
                .flatMap(DocumentedRights::bindings)
                .toList();
    }

    private static Stream<AclBinding> bindings(String line) {
        List<String> words = Arrays.stream(line.split(" +", -1)).toList();
        ResourcePattern resource = resource(words);
        return valuesOf("--operation", words).stream().map(operation -> new AclBinding(resource, entry(operation)));
    }

    private static ResourcePattern resource(List<String> words) {
        PatternType pattern = words.contains("prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        return Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)
                .flatMap(type ->
                        valuesOf(option(type), words).stream().map(name -> new ResourcePattern(type, name, pattern)))
                .findFirst()
                .orElseThrow();
    }

    private static String option(ResourceType type) {
        return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static AccessControlEntry entry(String operation) {
        String constant = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new AccessControlEntry(
                "User:" + Sasl.REMEDIATOR, "*", AclOperation.valueOf(constant), AclPermissionType.ALLOW);
    }

    private static List<String> valuesOf(String option, List<String> words) {
        List<String> values = new ArrayList<>();
        for (int word = 0; word < words.size() - 1; word++) {
            if (words.get(word).equals(option)) {
                values.add(words.get(word + 1));
            }
        }
        return values;
    }
}
