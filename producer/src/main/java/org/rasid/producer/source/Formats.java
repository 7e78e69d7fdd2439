package org.rasid.producer.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, and which one an input has. */
public final class Formats {
    private static final Format TEXT = new TextFormat();

    /** In the order in which they are asked; the last takes what is left. */
    private static final List<Format> ALL = List.of(new FeedFormat(), new PageFormat(), new JsonLinesFormat(), TEXT);

    private Formats() {}

    /** The names of all formats. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The format that was asked for, else that of the name, else that of the first bytes, else plain text. */
    static Format of(Content content, ReadOptions options) {
        return byName(options)
                .or(() -> byEnding(content.fileName()))
                .or(() -> ALL.stream()
                        .filter(format -> format.looksLike(content.head()))
                        .findFirst())
                .orElse(TEXT);
    }

    /** Whether a file of a directory is taken, by its name. */
    static boolean isTakenFromDirectory(String fileName) {
        return byEnding(fileName).isPresent();
    }

    private static Optional<Format> byName(ReadOptions options) {
        return ALL.stream()
                .filter(format -> format.name().equals(options.format()))
                .findFirst();
    }

    private static Optional<Format> byEnding(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return ALL.stream()
                .filter(format -> format.endings().stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
