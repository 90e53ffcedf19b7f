package org.vmremediator.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the global store as the control topic says. */
final class ControlProcessor implements Processor<String, byte[], Void, Void> {
    private KeyValueStore<String, byte[]> control;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        control = context.getStateStore(RemediationTopology.CONTROL);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() != null) {
            control.put(record.key(), record.value());
        }
    }
}
