package org.rasid.extraction.event;

import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.ActorMatch;

/**
 * A noun phrase that can be a party: its tokens, and the party or country it is known to be.
 *
 * @param proclitics the particles written onto its first token, as {@link ActorMatch#proclitics} says
 * @param actor null for a common noun or a place
 * @param country ISO 3166-1 alpha-2; null where unknown
 */
record Phrase(
        int first,
        int end,
        String proclitics,
        @Nullable ActorMatch actor,
        @Nullable String country,
        String rule) {}
