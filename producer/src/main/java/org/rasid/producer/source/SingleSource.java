package org.rasid.producer.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source of one item. */
final class SingleSource implements Source {
    private final Supplier<Item> item;
    private final Runnable close;
    private boolean ended;

    /** @param from at the item, or after it */
    SingleSource(Supplier<Item> item, Runnable close, Position from) {
        this.item = item;
        this.close = close;
        ended = from.record() > 0;
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        ended = true;
        return item.get();
    }

    @Override
    public Position position() {
        return ended ? new Position(1, 0) : Position.START;
    }

    @Override
    public void close() {
        ended = true;
        close.run();
    }
}
