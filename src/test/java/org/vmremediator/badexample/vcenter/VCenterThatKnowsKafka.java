package org.vmremediator.badexample.vcenter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breaks the border of vcenter. */
public final class VCenterThatKnowsKafka {
    ConsumerRecord<String, String> record;
}
