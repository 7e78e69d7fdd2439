package org.rasid.streams.promote;

import java.util.Comparator;
import java.util.List;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.PublishedEvent.Status;

/**
 * What an app remembers of an event id that it has published.
 *
 * @param partition of the changelog, which is that of the block
 * @param block that the event is kept under
 */
record Standing(int partition, String block, PublishedEvent event) {
    /**
     * The one that counts where an id moved from block to block, under the highest revision of all: the active one, else
     * the one that changed most.
     */
    static Standing of(List<Standing> blocks) {
        Standing counts = blocks.stream()
                .max(Comparator.comparing(Standing::isActive)
                        .thenComparing(each -> each.event.revision())
                        .thenComparing(Standing::block))
                .orElseThrow();
        long revision =
                blocks.stream().mapToLong(each -> each.event.revision()).max().orElseThrow();
        return counts.with(counts.event.withRevision(revision));
    }

    boolean isActive() {
        return event.status() == Status.ACTIVE;
    }

    Standing with(PublishedEvent other) {
        return new Standing(partition, block, other);
    }
}
