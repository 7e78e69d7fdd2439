package org.rasid.producer.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.warc.Archive;
import org.rasid.producer.warc.ArchiveEntry;

/** The records of a web archive one after another, and what is wrong with it. */
final class WarcRecords {
    /**
     * What a record yields.
     *
     * @param after where the next record is
     */
    record Step(WarcItems.Yield yield, Position after) {}

    private final String origin;
    private final Archive archive;
    private final WarcItems items;
    private Position position;
    private long unread;
    private @Nullable IOException failure;
    private boolean ended;

    /** @param archive opened at the offset of {@code from}, or at its beginning where that is 0 */
    WarcRecords(String origin, Archive archive, WarcItems items, Position from) {
        this.origin = origin;
        this.archive = archive;
        this.items = items;
        position = from;
        unread = from.offset() == 0 ? from.record() : 0;
    }

    /** The next one, or null at the end. */
    @Nullable
    Step next() {
        if (ended) {
            return null;
        }
        try {
            if (failure != null) {
                throw failure;
            }
            for (; unread > 0 && archive.next() != null; unread--) {
                // these were taken before
            }
            ArchiveEntry entry = archive.next();
            if (entry != null) {
                WarcItems.Yield yield = items.of(entry);
                goOn();
                return new Step(yield, position);
            }
            ended = true;
            return position.record() > 0 ? null : empty();
        } catch (IOException e) {
            ended = true;
            return last(Reading.broke(origin, " after record " + position.record(), e));
        }
    }

    /** Notes where the next record is. That it cannot be found is told when it is asked for. */
    private void goOn() {
        long records = position.record() + 1;
        try {
            position = new Position(records, archive.offset());
        } catch (IOException e) {
            position = new Position(records, 0);
            failure = e;
        }
    }

    private Step last(Item item) {
        return new Step(WarcItems.Yield.of(item), position);
    }

    /** Counts as a record, so that a run that goes on behind it does not tell it again. */
    private Step empty() {
        Item item = new Item.Refused(Rejection.of(RejectionReason.EMPTY, "holds no record", origin, 0));
        return new Step(WarcItems.Yield.of(item), new Position(1, 0));
    }
}
