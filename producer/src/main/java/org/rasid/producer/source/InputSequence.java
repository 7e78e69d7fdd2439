package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** The items of all inputs, for whoever need not tell one input from another. */
final class InputSequence implements Source {
    private final Inputs inputs;
    private @Nullable OpenInput current;
    private long items;
    private boolean ended;

    InputSequence(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public @Nullable Item next() {
        while (!ended) {
            if (current == null) {
                Input input = inputs.next();
                if (input == null) {
                    return null;
                }
                current = input.open(Position.START);
            }
            Item item = current.next();
            if (item != null) {
                items++;
                return item;
            }
            current.close();
            current = null;
        }
        return null;
    }

    @Override
    public Position position() {
        return new Position(items, 0);
    }

    @Override
    public void close() {
        ended = true;
        if (current != null) {
            current.close();
        }
        inputs.close();
    }
}
