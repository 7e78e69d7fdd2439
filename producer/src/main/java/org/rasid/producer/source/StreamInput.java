package org.rasid.producer.source;

import java.io.FilterInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that belongs to somebody else and is read once, such as the standard input. */
record StreamInput(String name, InputStream in, ReadOptions options) implements Input {
    @Override
    public @Nullable String stamp() {
        return null;
    }

    @Override
    public OpenInput open(Position from) {
        return OpenInput.ofContent(name, from, options, () -> Content.ofStream(name, new Unclosed(in)));
    }

    private static final class Unclosed extends FilterInputStream {
        private Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left open on purpose
        }
    }
}
