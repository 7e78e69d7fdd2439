package org.rasid.extraction.event;

import java.util.Locale;
import org.rasid.extraction.EventType;

/** Where the data files of event rules are. */
final class Files {
    private static final String ROOT = "org/rasid/extraction/event/";

    private Files() {}

    static String of(EventType type, String name) {
        return ROOT + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + name;
    }

    static String shared(String name) {
        return ROOT + name;
    }
}
