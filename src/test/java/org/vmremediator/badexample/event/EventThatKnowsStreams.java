package org.vmremediator.badexample.event;

import org.apache.kafka.streams.KafkaStreams;
import org.vmremediator.badexample.vcenter.VCenterThatKnowsKafka;

/** Breaks the border of event. */
public final class EventThatKnowsStreams {
    KafkaStreams streams;
    VCenterThatKnowsKafka vcenter;
}
