package org.vmremediator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.vcenter.TagWriter;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VmReconfigurer;
import org.vmremediator.vcenter.VmRelocator;

/**
 * The borders between the packages, as {@code design.md} draws them.
 *
 * <p>Each is a rule about a root package, so that it can be put to the product and to a package of its own in the tests, where named
 * classes break it.
 *
 * @param badExamples the simple names of the classes that break it
 */
record Border(String name, Function<String, ArchRule> rule, List<String> badExamples) {
    static final List<Border> ALL = List.of(
            border(
                    "event knows neither streams nor vcenter",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".event..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.kafka.streams..", root + ".vcenter..", "com.vmware.."),
                    "EventThatKnowsStreams"),
            border(
                    "policy knows only values",
                    root -> classes()
                            .that()
                            .resideInAPackage(root + ".policy..")
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(
                                            root + ".policy..",
                                            root + ".config..",
                                            "java.lang..",
                                            "java.math..",
                                            "java.nio.charset..",
                                            "java.security..",
                                            "java.time..",
                                            "java.util",
                                            "java.util.function..",
                                            "java.util.regex..",
                                            "java.util.stream..")
                                    .and(not(equivalentTo(Clock.class)))),
                    "PolicyThatKnowsKafka",
                    "PolicyThatLogs",
                    "PolicyThatCalls",
                    "PolicyThatHasAClock"),
            border(
                    "policy never asks the time",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".policy..")
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis")
                            .orShould()
                            .callMethod(System.class, "nanoTime"),
                    "PolicyThatAsksTheTime"),
            border(
                    "judging knows neither kafka nor how to act",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".judging..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", root + ".topology..")
                                    .or(assignableTo(Remediator.class))
                                    .or(assignableTo(VCenter.class))),
                    "JudgingThatKnowsKafka",
                    "JudgingThatActs"),
            border(
                    "judging never asks the time",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".judging..")
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis")
                            .orShould()
                            .callMethod(System.class, "nanoTime")
                            .orShould()
                            .dependOnClassesThat(equivalentTo(Clock.class)),
                    "JudgingThatHasAClock",
                    "JudgingThatAsksTheTime"),
            border(
                    "replay cannot act",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".replay..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                            root + ".topology..",
                                            "org.apache.kafka.streams..",
                                            "org.apache.kafka.clients.producer..",
                                            "org.apache.kafka.clients.admin..",
                                            "java.net.http..")
                                    .or(assignableTo(Remediator.class))
                                    .or(assignableTo(VCenter.class))
                                    .or(assignableTo(TagWriter.class))
                                    .or(assignableTo(VmReconfigurer.class))
                                    .or(assignableTo(VmRelocator.class))),
                    "ReplayThatActs",
                    "ReplayThatWrites"),
            border("vcenter knows no kafka", root -> knowsNoKafka(root + ".vcenter.."), "VCenterThatKnowsKafka"),
            border(
                    "remediation knows no kafka",
                    root -> knowsNoKafka(root + ".remediation.."),
                    "RemediationThatKnowsKafka"),
            border(
                    "only vcenter sees yavijava",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + "..")
                            .and()
                            .resideOutsideOfPackage(root + ".vcenter..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.vmware.."),
                    "RemediationThatKnowsYavijava",
                    "TopologyThatKnowsYavijava"),
            border(
                    "audit knows no vcenter",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".audit..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(root + ".vcenter..", "com.vmware.."),
                    "AuditThatKnowsVCenter"),
            border(
                    "config knows none of ours",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".config..")
                            .should()
                            .dependOnClassesThat(resideInAPackage("org.vmremediator..")
                                    .and(not(resideInAPackage(root + ".config..")))),
                    "ConfigThatKnowsPolicy"),
            border(
                    "nobody knows the commands",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + "..")
                            .and()
                            .resideOutsideOfPackage(root + ".cli..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(root + ".cli.."),
                    "TopologyThatKnowsCli"),
            border(
                    "only commands print",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + "..")
                            .and()
                            .resideOutsideOfPackage(root + ".cli..")
                            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                    "OpsThatPrints"),
            border(
                    "no circles",
                    root -> SlicesRuleDefinition.slices()
                            .matching(root + ".(*)..")
                            .should()
                            .beFreeOfCycles(),
                    "OpsThatKnowsTopology",
                    "TopologyThatKnowsOps"));

    ArchRule ruleFor(String root) {
        return rule.apply(root);
    }

    /** For the names of the tests. */
    @Override
    public String toString() {
        return name;
    }

    private static Border border(String name, Function<String, ArchRule> rule, String... badExamples) {
        return new Border(name, rule, List.of(badExamples));
    }

    private static ArchRule knowsNoKafka(String where) {
        return noClasses()
                .that()
                .resideInAPackage(where)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..");
    }
}
