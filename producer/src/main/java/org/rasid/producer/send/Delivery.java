package org.rasid.producer.send;

import java.util.List;

/**
 * What became of the records of a run, as the broker says.
 *
 * @param sent articles that are acknowledged by all in-sync replicas
 * @param unsent articles that were handed over but not acknowledged; some may have arrived
 * @param rejectionsSent rejections that are acknowledged
 * @param bytes of the acknowledged articles, serialized, before compression
 * @param dry whether nothing was sent, and all this is what would be
 * @param refused lines on articles that the broker alone refused; the first few
 */
public record Delivery(long sent, long unsent, long rejectionsSent, long bytes, boolean dry, List<String> refused) {
    public static final Delivery NONE = new Delivery(0, 0, 0, 0, false, List.of());

    public Delivery {
        refused = List.copyOf(refused);
    }
}
