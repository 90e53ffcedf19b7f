package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.Mode;
import org.vmremediator.policy.LeftOutCode;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.Document;

/** Holds the README, and the pages that it leads to, to the code. */
class ReadmeTest {
    private static final Pattern COMMAND_ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]+)");
    private static final Pattern INVOCATION = Pattern.compile("vm-remediator\\.jar ([a-z][^\\n]*)");
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z][a-z-]+)  ", Pattern.MULTILINE);
    private static final Pattern EXIT_CODE = Pattern.compile("^ +(\\d)  ", Pattern.MULTILINE);
    private static final Pattern TEST_NAME = Pattern.compile("`\\*?(\\w+(?:Test|IT|Contract))`");
    private static final Pattern PRIVILEGE = Pattern.compile(
            "\"((?:System\\.Read|Resource\\.|Datastore\\.|VirtualMachine\\.Config\\.|InventoryService\\.)[A-Za-z.]*)\"");
    private static final Pattern CODE =
            Pattern.compile("(?<=[(,] |\\(|: )`(?:(?:skipped|failed): )?([a-z]+(?:-[a-z]+)*)`(?=[),])");
    private static final Path SIMULATOR = Path.of("src/test/java/org/vmremediator/testing/simulator");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("KAFKA_PASSWORD", "kafka-secret", "VCENTER_PASSWORD", "vcenter-secret", "HOSTNAME", "here");

    private final Document readme = Document.read("README.md");

    @TempDir
    private Path directory;

    @Test
    void shouldListEveryCommandWithItsOptions() {
        Map<String, Set<String>> documented = COMMAND_ROW
                .matcher(readme.section("Command line"))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> optionsIn(row.group(2))));

        assertThat(documented).isEqualTo(commands());
    }

    @Test
    void shouldInvokeOnlyWhatThereIs() {
        List<String> invocations =
                find(INVOCATION, String.join("", readme.blocks("sh"))).toList();

        assertThat(invocations).hasSizeGreaterThan(4).allSatisfy(call -> {
            String command = call.replaceFirst(" .*", "");
            assertThat(commands()).containsKey(command);
            assertThat(commands().get(command)).containsAll(optionsIn(call));
        });
    }

    @Test
    void shouldListEveryExitCode() {
        List<String> codes = find(EXIT_CODE, help()).toList();

        assertThat(codes)
                .hasSize(3)
                .allSatisfy(code -> assertThat(readme.section("Command line")).contains("\n| " + code + " | "));
    }

    @Test
    void shouldShowAConfigurationThatLoads() throws IOException {
        Configuration configuration = load();

        assertThat(configuration.vcenters())
                .singleElement()
                .satisfies(vcenter -> assertThat(vcenter.sources()).contains("10.0.0.5"));
        assertThat(configuration.tagging().mode()).isEqualTo(Mode.DRY_RUN);
        assertThat(configuration.kafka().properties().get("sasl.jaas.config"))
                .endsWith("username=\"remediator\" password=\"kafka-secret\";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CHANGELOG.md",
                "topology.md",
                "docs/configuration.md",
                "docs/guarantees.md",
                "docs/metrics.md"
            })
    void shouldLinkOnlyToFilesThatAreThere(String page) {
        Path from = Path.of(page).toAbsolutePath().getParent();

        assertThat(Document.read(page).links())
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> assertThat(from.resolve(link)).exists());
    }

    @Test
    void shouldNameTheTestsThatGuaranteesRestOn() throws IOException {
        List<String> named =
                find(TEST_NAME, Document.read("docs/guarantees.md").text()).toList();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<String> sources = files.map(Path::toString).toList();

            assertThat(named)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(test -> assertThat(sources).anyMatch(source -> source.endsWith(test + ".java")));
        }
    }

    @Test
    void shouldNameTheCodeOfEveryRuleWhereItWarns() {
        Stream<String> rules = Stream.of(
                        Reason.CLEARED,
                        Reason.ACKNOWLEDGED,
                        Reason.MANAGED,
                        Reason.FAULT_TOLERANCE,
                        Reason.TEMPLATE,
                        Reason.VM_INACCESSIBLE,
                        Reason.OPT_OUT,
                        Reason.NOT_OPTED_IN,
                        Reason.NOT_IN_SCOPE,
                        Reason.DRY_RUN,
                        Reason.SEVERAL_DATASTORES,
                        Reason.SNAPSHOTS,
                        Reason.LINKED_CLONE,
                        Reason.RAW_DEVICE_MAPPING,
                        Reason.INDEPENDENT_DISK,
                        Reason.SHARED_DISK,
                        Reason.BUS_SHARING,
                        Reason.ENCRYPTED,
                        Reason.PASSTHROUGH,
                        Reason.CONSOLIDATION_NEEDED,
                        Reason.TOOLS_INSTALLER_MOUNTED,
                        Reason.STORAGE_DRS,
                        Reason.CORRELATED)
                .map(Reason::code);
        Stream<String> leftOut = Stream.of(
                        LeftOutCode.ABOVE_HOST_THREADS,
                        LeftOutCode.ABOVE_HOST_MEMORY,
                        LeftOutCode.NO_ROOM_FOR_SWAP,
                        LeftOutCode.MEMORY_NOT_LOCKED,
                        LeftOutCode.CPUS_NOT_RESERVED,
                        LeftOutCode.POWER_ON_UNKNOWN,
                        LeftOutCode.IN_STORAGE_DRS_POD,
                        LeftOutCode.NO_ROOM_FOR_GROWTH)
                .map(LeftOutCode::code);

        assertThat(Stream.concat(rules, leftOut))
                .allSatisfy(code -> assertThat(readme.section("How it can hurt you"))
                        .containsPattern("`((skipped|failed): )?" + code + "`"));
    }

    /** Codes stand in brackets. */
    @Test
    void shouldNameNoCodeThatThereIsNot() {
        Set<String> codes = Stream.concat(
                        Arrays.stream(Reason.values()).map(Reason::code),
                        Arrays.stream(LeftOutCode.values()).map(LeftOutCode::code))
                .collect(Collectors.toSet());

        assertThat(find(CODE, readme.section("How it can hurt you")))
                .hasSizeGreaterThan(25)
                .allSatisfy(code -> assertThat(codes).contains(code));
    }

    /** The simulated vCenter checks privileges as a real one does; powering VMs is for its own scenes. */
    @Test
    void shouldListThePrivilegesThatAVCenterAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SIMULATOR)) {
            for (Path source : sources.toList()) {
                find(PRIVILEGE, Files.readString(source)).forEach(asked::add);
            }
        }

        assertThat(asked).hasSizeGreaterThan(6);
        assertThat(Document.firstCells(readme.section("Privileges in vCenter"))).containsAll(asked);
    }

    @Test
    void shouldCarryAHeadingForEachDecision() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs", "decisions"))) {
            assertThat(decisions)
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(decision)
                            .content()
                            .startsWith("# " + decision.getFileName().toString().substring(0, 4) + " ")
                            .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n"));
        }
    }

    private Configuration load() throws IOException {
        String block = readme.blocks("yaml").stream()
                .filter(each -> each.startsWith("# vm-remediator.yaml\n"))
                .findFirst()
                .orElseThrow();
        Files.writeString(directory.resolve("vcenter-ca.pem"), "any");
        Path file = Files.writeString(directory.resolve("vm-remediator.yaml"), block);
        return ConfigurationFile.load(file, ENVIRONMENT);
    }

    /** As their help tells them, but for the options that every command has. */
    private static Map<String, Set<String>> commands() {
        return find(COMMAND, help()).collect(Collectors.toMap(Function.identity(), command -> {
            Set<String> options = optionsIn(help(command));
            options.removeAll(Set.of("--help", "--version"));
            return options;
        }));
    }

    private static String help(String... command) {
        String[] args = Arrays.copyOf(command, command.length + 1);
        args[command.length] = "--help";
        return CommandRun.of(args).out();
    }

    private static Set<String> optionsIn(String text) {
        return find(OPTION, text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first group of each match. */
    private static Stream<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
