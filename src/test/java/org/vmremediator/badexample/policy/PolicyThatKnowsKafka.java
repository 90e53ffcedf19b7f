package org.vmremediator.badexample.policy;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breaks the border of policy. */
public final class PolicyThatKnowsKafka {
    ConsumerRecord<String, String> record;
}
