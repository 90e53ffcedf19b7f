package org.vmremediator.replay;

/** Where a record stands in a topic. */
record Place(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
