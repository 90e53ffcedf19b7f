package org.vmremediator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads docker-compose.yml as far as tests ask; this YAML parser leaves merge keys to us. */
final class Compose {
    private Compose() {}

    static Map<String, Object> read() throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return map(new Load(settings).loadFromString(Files.readString(Path.of("docker-compose.yml"))));
    }

    static Map<String, Object> services(Map<String, Object> compose) {
        return map(compose.get("services"));
    }

    static Map<String, Object> service(Map<String, Object> compose, String name) {
        return map(services(compose).get(name));
    }

    /** With what is merged into it. */
    static Map<String, String> environment(Map<String, Object> compose, String service) {
        Map<String, Object> own = map(service(compose, service).getOrDefault("environment", Map.of()));
        Map<String, Object> merged = new LinkedHashMap<>(map(own.getOrDefault("<<", Map.of())));
        merged.putAll(own);
        merged.remove("<<");
        return merged.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    /** But for the address, which a test chooses itself. */
    static String[] flagsOfVcsim(Map<String, Object> compose) {
        return strings(service(compose, "vcsim").get("command")).stream()
                .filter(flag -> !flag.startsWith("-l="))
                .toArray(String[]::new);
    }

    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    static Map<String, Object> map(Object node) {
        return ((Map<?, ?>) node)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().toString(),
                                Map.Entry::getValue,
                                (a, b) -> b,
                                LinkedHashMap::new));
    }
}
