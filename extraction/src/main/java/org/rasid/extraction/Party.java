package org.rasid.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in an event.
 *
 * @param verbatim the shortest naming phrase, as written
 * @param actorId id in the list of actors; null where it is not in it
 * @param nameEn English name from the list; null without {@code actorId}
 * @param country ISO 3166-1 alpha-2 of the country it belongs to or acts from; null where unknown or none
 */
public record Party(
        Role role,
        String verbatim,
        @Nullable String actorId,
        @Nullable String nameEn,
        @Nullable String country) {
    /** The part a party plays. */
    public enum Role {
        ACTOR,
        TARGET,
        CLAIMANT,
        MEDIATOR
    }

    public Party {
        if (verbatim.isBlank()) {
            throw new IllegalArgumentException("party without a name");
        }
    }
}
