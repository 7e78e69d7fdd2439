package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What to tell of inputs that cannot be read. */
final class Reading {
    private Reading() {}

    static Item broke(String origin, String place, IOException cause) {
        return new Item.Unreadable(origin, reason(cause) + place);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or directory; check the path";
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be read; check its permissions";
        }
        String message = cause.getMessage();
        return "cannot be read (" + (message == null ? cause.getClass().getSimpleName() : message) + ")";
    }

    static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // all that was wanted has been read, so nothing is lost
        }
    }
}
