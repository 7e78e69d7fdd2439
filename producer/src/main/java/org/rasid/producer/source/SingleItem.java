package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** An input that is one item, because there is nothing to open. */
public record SingleItem(Item item) implements Input {
    @Override
    public String name() {
        return item.origin();
    }

    @Override
    public @Nullable String stamp() {
        return null;
    }

    @Override
    public OpenInput open(Position from) {
        return OpenInput.ofItem(item, from);
    }
}
