package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Opens what a user names: files, directories, addresses of the web, and {@code -} for the standard input. */
public final class Sources {
    /** The name of the standard input. */
    public static final String STDIN = "-";

    private Sources() {}

    /**
     * The inputs one after another. A path that does not exist becomes an input of one {@link Item.Unreadable}. What a
     * file holds is told by its ending, else by its first bytes ({@link Formats}); of a directory, only files whose
     * endings tell a format are taken. What begins with {@code http://} or {@code https://} is fetched, by {@link
     * ReadOptions#web}.
     *
     * @param stdin read for {@link #STDIN}; it is not closed
     * @throws IllegalArgumentException where nothing is named, or the standard input twice
     */
    public static Inputs inputs(List<String> names, InputStream stdin, ReadOptions options) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "no input given; name files, directories, addresses, or - for the standard input");
        }
        if (names.stream().filter(STDIN::equals).count() > 1) {
            throw new IllegalArgumentException("the standard input (-) can be read only once");
        }
        return new NamedInputs(List.copyOf(names), stdin, options);
    }

    /**
     * The files of a directory whose endings tell a format.
     *
     * @param changedBefore files that were changed then or later are left for another time: they may be half written
     */
    public static Inputs directory(Path directory, ReadOptions options, Instant changedBefore) {
        return new DirectoryInputs(directory, options, changedBefore);
    }

    /** Whether a name is taken for an address of the web. */
    public static boolean isAddress(String name) {
        return WebInput.isAddress(name);
    }

    /** The items of all {@link #inputs}, each opened when its turn comes. */
    public static Source open(List<String> names, InputStream stdin) {
        return new InputSequence(inputs(names, stdin, ReadOptions.DEFAULT));
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
}
