package org.rasid.extraction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rasid.extraction.lexicon.Lexicons;

/** The data files that rules are made of, by the list in {@code data-files.txt}. */
final class DataFiles {
    private static final int SHOWN_BYTES = 4;

    private DataFiles() {}

    /** The names of all data files, below this package, sorted. */
    static List<String> names() {
        return Lexicons.builtIn()
                .text(Lexicons.ROOT + "data-files.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Eight hexadecimal digits that change with any name or byte of the data files. */
    static String fingerprint() {
        return fingerprint(Lexicons.builtIn());
    }

    static String fingerprint(Lexicons lexicons) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names()) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(lexicons.text(Lexicons.ROOT + name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
