package org.rasid.schemas.registry;

import java.util.Locale;

/** Which versions of a subject a new schema must get on with, and in which direction. */
public enum Compatibility {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    /** The level of that name, in any case; throws {@link IllegalArgumentException} that lists the names. */
    public static Compatibility parse(String name) {
        for (Compatibility level : values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "unknown compatibility '" + name + "'; it is one of " + java.util.Arrays.toString(values()));
    }
}
