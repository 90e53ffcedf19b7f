package org.vmremediator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.TaggedVms;
import org.vmremediator.vcenter.VCenterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what waits unseen: tags that ask for other hardware than the VM has. */
@Command(
        name = "pending",
        description = {
            "List the VMs whose configuration tags differ from their hardware: since when, who attached the tag,",
            "and what the next power-off will do about it. Changes nothing. Reads the audit topic (times in UTC)."
        })
final class PendingCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Option(names = "--json", description = "Print one JSON object per VM and line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    PendingCommand(Outside outside) {
        this.outside = outside;
    }

    /** Goes on with the others when one vCenter cannot be asked, and ends with 1 then. */
    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        PendingVms pending = new PendingVms(configuration, history(configuration));
        List<PendingVm> vms = new ArrayList<>();
        boolean complete = true;
        for (VCenterConfig vcenter : configuration.vcenters()) {
            Optional<TaggedVms> tagged = tagged(vcenter, configuration);
            complete &= tagged.isPresent();
            tagged.map(pending::among).ifPresent(vms::addAll);
        }
        print(vms);
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Optional<TaggedVms> tagged(VCenterConfig vcenter, Configuration configuration) {
        try {
            TaggedVms tagged = outside.withVCenter(
                    vcenter, configuration.retries(), port -> port.readTaggedVms(PendingVms.categories()));
            tagged.unreadable().forEach((moref, why) -> say(vcenter.name() + "/" + moref + " is not readable: " + why));
            return Optional.of(tagged);
        } catch (VCenterException e) {
            say("vcenter " + vcenter.name() + " is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Absent when the audit topic cannot be read: then nothing can be said of who attached a tag. */
    private Optional<TagHistory> history(Configuration configuration) {
        TagHistory history = new TagHistory();
        try (Consumer<byte[], byte[]> consumer = KafkaClients.reader(configuration.kafka())) {
            new AuditReader(consumer, configuration.topics().audit(), history).readPresent();
        } catch (KafkaException | ConfigurationException e) {
            say("since when and by whom is unknown, the audit topic cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        if (history.unreadable() > 0) {
            say(history.unreadable() + " audit record(s) cannot be read and are passed over");
        }
        return Optional.of(history);
    }

    private void print(List<PendingVm> vms) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            vms.stream().map(PendingJson::of).forEach(out::println);
        } else if (vms.isEmpty()) {
            say("no VM's tags differ from its hardware");
        } else {
            PendingTable.lines(vms).forEach(out::println);
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println(AuditLine.printable(message));
    }
}
