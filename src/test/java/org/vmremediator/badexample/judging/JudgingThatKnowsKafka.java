package org.vmremediator.badexample.judging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breaks the border of judging. */
public final class JudgingThatKnowsKafka {
    ConsumerRecord<String, String> record;
}
