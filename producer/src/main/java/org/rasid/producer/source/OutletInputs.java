package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** Inputs whose articles are all of one outlet, whatever they state. */
public record OutletInputs(Inputs inputs, String outlet) implements Inputs {
    @Override
    public @Nullable Input next() {
        Input input = inputs.next();
        return input == null ? null : new OutletInput(input, outlet);
    }

    @Override
    public void close() {
        inputs.close();
    }

    private record OutletInput(Input input, String outlet) implements Input {
        @Override
        public String name() {
            return input.name();
        }

        @Override
        public @Nullable String stamp() {
            return input.stamp();
        }

        @Override
        public @Nullable Position again(Position end) {
            return input.again(end);
        }

        @Override
        public OpenInput open(Position from) {
            OpenInput open = input.open(from);
            return new OpenInput(
                    name(), from, () -> new OpenInput.Opened(new OutletSource(open, outlet), open::bytesRead));
        }
    }

    private record OutletSource(Source source, String outlet) implements Source {
        @Override
        public @Nullable Item next() {
            Item item = source.next();
            return item instanceof Item.Candidate candidate ? candidate.of(outlet) : item;
        }

        @Override
        public Position position() {
            return source.position();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
