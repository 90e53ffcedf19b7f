package org.vmremediator.cli;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.replay.snapshot.SnapshotException;
import org.vmremediator.topology.TopicSetup;
import org.vmremediator.vcenter.VCenterException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong, never with a stack trace; that goes to the log, for those who ask for it. */
final class PlainFaults implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFaults.class);

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandName(), fault);
        command.getErr().println("vm-remediator " + command.getCommandName() + ": " + text(fault));
        return ExitCode.SOFTWARE;
    }

    private static String text(Exception fault) {
        if (fault instanceof ConfigurationException
                || fault instanceof VCenterException
                || fault instanceof SnapshotException
                || fault instanceof TopicSetup.UnfitTopicsException) {
            return fault.getMessage();
        }
        if (fault.getClass().equals(KafkaException.class) && fault.getCause() == null) {
            return fault.getMessage();
        }
        if (fault instanceof KafkaException) {
            return "Kafka: " + withCause(fault);
        }
        return "unexpected " + withCause(fault)
                + ". Set VM_REMEDIATOR_LOG_LEVEL=DEBUG in the environment to see where.";
    }

    /** Kafka wraps the true reason once: "Failed to construct kafka consumer". */
    private static String withCause(Exception fault) {
        String cause = fault.getCause() == null ? "" : ": " + fault.getCause().getMessage();
        return fault.getClass().getSimpleName() + ": " + fault.getMessage() + cause;
    }
}
