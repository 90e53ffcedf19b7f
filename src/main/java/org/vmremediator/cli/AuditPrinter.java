package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditDocument;
import org.vmremediator.audit.AuditLine;

/** Prints one line per audit record. Is satisfied, as a sink, for as long as somebody reads what it prints. */
final class AuditPrinter implements Predicate<ConsumerRecord<byte[], byte[]>> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<String> vm;
    private final boolean json;
    private int printed;

    /** The VM's name (in any case), moref or {@code <vcenter>/<moref>}; absent for all. */
    AuditPrinter(PrintWriter out, PrintWriter err, Optional<String> vm, boolean json) {
        this.out = out;
        this.err = err;
        this.vm = vm;
        this.json = json;
    }

    @Override
    public boolean test(ConsumerRecord<byte[], byte[]> record) {
        try {
            print(record);
        } catch (IllegalArgumentException e) {
            err.println("unreadable record " + place(record) + ": " + AuditLine.printable(e.getMessage()));
        }
        return !out.checkError();
    }

    int printed() {
        return printed;
    }

    private void print(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("it is empty");
        }
        AuditDocument document = AuditCodec.readDocument(record.value());
        if (vm.map(wanted -> concerns(wanted, document.vm())).orElse(true)) {
            out.println(json ? compact(record.value()) : AuditLine.of(document));
            printed++;
        }
    }

    private static boolean concerns(String wanted, AuditDocument.Vm vm) {
        return wanted.equalsIgnoreCase(vm.name())
                || wanted.equals(vm.moref())
                || wanted.equals(vm.vcenter() + "/" + vm.moref());
    }

    /** In one line, whoever wrote it; with every field, those of newer versions too. */
    private static String compact(byte[] value) {
        try {
            return JSON.readTree(value).toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + new String(value, UTF_8), e);
        }
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
