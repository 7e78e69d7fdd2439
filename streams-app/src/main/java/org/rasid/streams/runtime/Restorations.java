package org.rasid.streams.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which stores are being restored from their changelogs. */
final class Restorations implements StateRestoreListener {
    private static final Logger LOG = LoggerFactory.getLogger(Restorations.class);

    private final Set<TopicPartition> underWay = ConcurrentHashMap.newKeySet();

    int count() {
        return underWay.size();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        underWay.add(partition);
        LOG.info("Restoring {} of {}: {} records at most", store, partition, to - from);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {}

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {
        underWay.remove(partition);
        LOG.info("Restored {} of {}: {} records", store, partition, restored);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
        underWay.remove(partition);
    }
}
