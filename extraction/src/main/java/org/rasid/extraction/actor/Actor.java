package org.rasid.extraction.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who acts in events.
 *
 * @param id stable, lower case, for example iq-kataib-hezbollah; a state has the id of its country
 * @param country ISO 3166-1 alpha-2 of the country it belongs to or acts from; null where unknown or several
 */
public record Actor(
        String id, String nameEn, Kind kind, @Nullable String country) {
    /** What an actor is. */
    public enum Kind {
        STATE,
        GOVERNMENT,
        MILITARY,
        POLICE,
        SECURITY,
        AGENCY,
        ARMED_GROUP,
        PARTY_POLITICAL,
        INTERNATIONAL,
        COALITION,
        PERSON_OFFICE,
        PERSON,
        PEOPLE
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("actor without id or name");
        }
    }
}
