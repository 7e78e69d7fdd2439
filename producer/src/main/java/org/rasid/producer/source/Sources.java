package org.rasid.producer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Opens what a user names: files, directories, and {@code -} for the standard input. */
public final class Sources {
    /** The name of the standard input. */
    public static final String STDIN = "-";

    private Sources() {}

    /**
     * The inputs one after another, each opened when its turn comes. A path that does not exist becomes an {@link
     * Item.Unreadable}. A {@code *.jsonl} file holds JSON objects, one a line, a {@code *.txt} file one article, a {@code
     * *.html} or {@code *.htm} file one page; any other file that is named, and the standard input, is JSONL if its first
     * character is an opening brace, a page if it begins like one, and else one article. Of a directory, only {@code
     * *.txt}, {@code *.jsonl}, {@code *.html} and {@code *.htm} are taken.
     *
     * @param stdin read for {@link #STDIN}; it is not closed
     * @throws IllegalArgumentException where nothing is named, or the standard input twice
     */
    public static Source open(List<String> names, InputStream stdin) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no input given; name files, directories, or - for the standard input");
        }
        if (names.stream().filter(STDIN::equals).count() > 1) {
            throw new IllegalArgumentException("the standard input (-) can be read only once");
        }
        return new Sequence(List.copyOf(names), stdin);
    }

    /** Bytes of all inputs together; empty unless each is a regular file. */
    public static OptionalLong totalBytes(List<String> names) {
        long total = 0;
        for (String name : names) {
            try {
                Path path = Path.of(name);
                if (name.equals(STDIN) || !Files.isRegularFile(path)) {
                    return OptionalLong.empty();
                }
                total += Files.size(path);
            } catch (IOException | InvalidPathException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total);
    }

    private static final class Sequence implements Source {
        private final List<String> names;
        private final InputStream stdin;
        private int index;
        private @Nullable Source current;

        private Sequence(List<String> names, InputStream stdin) {
            this.names = names;
            this.stdin = stdin;
        }

        @Override
        public @Nullable Item next() {
            while (true) {
                if (current != null) {
                    Item item = current.next();
                    if (item != null) {
                        return item;
                    }
                    current.close();
                    current = null;
                }
                if (index == names.size()) {
                    return null;
                }
                String name = names.get(index++);
                try {
                    current = source(name);
                } catch (InvalidPathException e) {
                    return new Item.Unreadable(name, "is not a path: " + e.getReason());
                }
            }
        }

        private Source source(String name) {
            if (name.equals(STDIN)) {
                return StreamSource.ofStream("stdin", new Unclosed(stdin));
            }
            Path path = Path.of(name);
            return Files.isDirectory(path) ? new DirectorySource(path) : StreamSource.ofFile(name, path);
        }

        @Override
        public void close() {
            index = names.size();
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }

    /** The standard input belongs to the process, not to us. */
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
