package org.vmremediator.badexample.replay;

import org.apache.kafka.clients.producer.Producer;

/** Breaks the promise of replay: it could write to a topic. */
public final class ReplayThatWrites {
    Producer<byte[], byte[]> producer;
}
