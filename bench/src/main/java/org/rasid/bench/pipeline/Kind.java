package org.rasid.bench.pipeline;

import java.util.Locale;

/** What runs in the place of the streams app. */
enum Kind {
    /** The streams app. */
    RASID,
    /** The streams app with the mentions of every text known beforehand: all but extraction. */
    KNOWN,
    /** The streams app over articles of many events, see {@link org.rasid.bench.dedup.ManyEvents}. */
    MANY,
    /** A topology of the same shape that writes as many bytes to the same places, and neither extracts nor deduplicates. */
    SHAPE;

    /** Suffix of the topics that it writes, and the end of its application id. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String applicationId() {
        return "rasid-" + suffix();
    }
}
