package org.rasid.streams.promote;

import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.Publication.ChangeKind;

/**
 * A record that is to be written under an event id.
 *
 * @param change what it tells consumers
 * @param revision its own
 * @param of whose last record of the id it is made from: the replay's as it is, or, where the replay has never heard of
 *     the event, the live one's, which ends
 * @param heir event that it is part of from now on; null unless it is the live one's and MERGED
 */
record Verdict(
        ChangeKind change, long revision, Side of, @Nullable String heir) {
    private static final String SEPARATOR = " ";

    String asText() {
        return String.join(SEPARATOR, change.name(), String.valueOf(revision), of.name(), heir == null ? "" : heir);
    }

    static Verdict parse(String text) {
        String[] parts = text.split(SEPARATOR, 4);
        return new Verdict(
                ChangeKind.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Side.valueOf(parts[2]),
                parts[3].isEmpty() ? null : parts[3]);
    }
}
