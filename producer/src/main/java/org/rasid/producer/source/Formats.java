package org.rasid.producer.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, and which one an input has. */
public final class Formats {
    private static final Format TEXT = new TextFormat();

    /** In the order in which they are asked; the last takes what is left. */
    private static final List<Format> ALL = List.of(
            new TelegramJsonFormat(),
            new TelegramHtmlFormat(),
            new FeedFormat(),
            new PageFormat(),
            new WarcFormat(),
            new JsonFormat(),
            new JsonLinesFormat(),
            new CsvFormat(),
            TEXT);

    private Formats() {}

    /** The names of all formats. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The format that was asked for, else that of the name, else that of the first bytes, else plain text. */
    static Format of(Content content, ReadOptions options) {
        return byName(options)
                .or(() -> byEnding(content.fileName(), content.head()))
                .or(() -> ALL.stream()
                        .filter(format -> format.looksLike(content.head()))
                        .findFirst())
                .orElse(TEXT);
    }

    /** Whether a file of a directory is taken, by its name. */
    static boolean isTakenFromDirectory(String fileName) {
        return !byEnding(fileName).isEmpty();
    }

    private static Optional<Format> byName(ReadOptions options) {
        return ALL.stream()
                .filter(format -> format.name().equals(options.format()))
                .findFirst();
    }

    /** Where formats share an ending, the first one that the content looks like, else the last one. */
    private static Optional<Format> byEnding(String fileName, Head head) {
        List<Format> formats = byEnding(fileName);
        return formats.stream()
                .filter(format -> format.looksLike(head))
                .findFirst()
                .or(() -> formats.isEmpty() ? Optional.empty() : Optional.of(formats.get(formats.size() - 1)));
    }

    private static List<Format> byEnding(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return ALL.stream()
                .filter(format -> format.endings().stream().anyMatch(name::endsWith))
                .toList();
    }
}
