package org.vmremediator.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the {@code vcenters} list. */
final class VCenterReader {
    private static final ValueType<String> NAME = ValueTypes.matching(
            "[A-Za-z0-9._-]{1,80}", "1 to 80 of the letters a-z A-Z, digits, dot, underscore and hyphen");

    private VCenterReader() {}

    static List<VCenterConfig> readAll(YamlSection root, int partitions) {
        return root.sections("vcenters", "vCenter").stream()
                .map(vcenter -> read(vcenter, partitions))
                .collect(Collectors.toUnmodifiableList());
    }

    private static VCenterConfig read(YamlSection vcenter, int partitions) {
        return new VCenterConfig(
                vcenter.required("name", NAME, ""),
                vcenter.required("url", VCenterUrls.URL, URI.create("")),
                vcenter.required("username", ValueTypes.TEXT, ""),
                vcenter.required("password", ValueTypes.SECRET, new Secret("")),
                vcenter.list("sources", VCenterUrls.SOURCE, List.of()),
                tls(vcenter.section("tls")),
                vcenter.value("max-concurrent-calls", ValueTypes.number(1, 256), 8),
                vcenter.value("max-calls-per-second", ValueTypes.number(1, 10_000), 500),
                vcenter.value("call-timeout", ValueTypes.duration("1s", "1h"), Duration.ofSeconds(30)),
                vcenter.value("max-actions-per-hour", ValueTypes.number(0, 1_000_000), 600),
                partition(vcenter, partitions),
                vcenter.optional("mode", ValueTypes.MODE));
    }

    private static Optional<Integer> partition(YamlSection vcenter, int partitions) {
        return vcenter.optional(
                "partition",
                ValueTypes.number(0, partitions - 1)
                        .where(
                                partition -> true,
                                "a whole number from 0, below topics.partitions (" + partitions + ")"));
    }

    private static TlsConfig tls(YamlSection tls) {
        ValueType<String> file = ValueTypes.TEXT.where(
                path -> Files.isReadable(tls.reading().resolvePath(path)),
                "a file of PEM certificates that can be read");
        Optional<Path> caFile = tls.optional("ca-file", file).map(tls.reading()::resolvePath);
        return new TlsConfig(tls.value("verify", ValueTypes.FLAG, true), caFile);
    }
}
