package org.rasid.streams.dedup;

import org.jspecify.annotations.Nullable;

/**
 * An event in the codes of other schemes.
 *
 * @param cameo CAMEO code; null where there is none
 * @param plover PLOVER event type, with its mode after a hyphen where there is one; null where there is none
 * @param acled ACLED sub-event type; null where ACLED does not code such events
 * @param mappingLoss whether the codes say less than the event does
 */
public record Codes(
        @Nullable String cameo,
        @Nullable String plover,
        @Nullable String acled,
        boolean mappingLoss) {}
