package org.rasid.producer.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source of one item. What could not be read is there to be read another time. */
final class SingleSource implements Source {
    private static final Position AFTER = new Position(1, 0);

    private final Supplier<Item> item;
    private final Runnable close;
    private Position position;
    private boolean ended;

    /** @param from at the item, or after it */
    SingleSource(Supplier<Item> item, Runnable close, Position from) {
        this.item = item;
        this.close = close;
        ended = from.record() > 0;
        position = ended ? AFTER : Position.START;
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        ended = true;
        Item read = item.get();
        if (!(read instanceof Item.Unreadable)) {
            position = AFTER;
        }
        return read;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() {
        ended = true;
        close.run();
    }
}
