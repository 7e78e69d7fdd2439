package org.rasid.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The data files that rules are made of, by the list in {@code data-files.txt}. */
final class DataFiles {
    private static final String ROOT = "org/rasid/extraction/";
    private static final int SHOWN_BYTES = 4;

    private DataFiles() {}

    /** The names of all data files, below this package, sorted. */
    static List<String> names() {
        return new String(read("data-files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Eight hexadecimal digits that change with any name or byte of the data files. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names()) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(read(name));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = DataFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException(ROOT + name + ": no such data file");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(ROOT + name + ": unreadable", e);
        }
    }
}
