package org.rasid.producer.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.warc.Archive;
import org.rasid.producer.warc.ArchiveEntry;

/** The pages of a web archive: an item for each record. A broken record does not stop the rest. */
final class WarcSource implements Source {
    private final Content content;
    private final Archive archive;
    private final WarcItems items;
    private Position position;
    private long unread;
    private @Nullable IOException failure;
    private boolean ended;

    /** @param archive opened at the offset of {@code from}, or at its beginning where that is 0 */
    WarcSource(Content content, Archive archive, WarcItems items, Position from) {
        this.content = content;
        this.archive = archive;
        this.items = items;
        position = from;
        unread = from.offset() == 0 ? from.record() : 0;
    }

    @Override
    public @Nullable Item next() {
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
                Item item = items.of(entry);
                goOn();
                return item;
            }
            ended = true;
            return position.record() > 0 ? null : empty();
        } catch (IOException e) {
            ended = true;
            return Reading.broke(content.origin(), " after record " + position.record(), e);
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

    private Item empty() {
        return new Item.Refused(Rejection.of(RejectionReason.EMPTY, "holds no record", content.origin(), 0));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() {
        ended = true;
        archive.close();
        content.close();
    }
}
