package org.vmremediator.badexample.remediation;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breaks the border of remediation. */
public final class RemediationThatKnowsKafka {
    ConsumerRecord<String, String> record;
}
