package org.rasid.monitor;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Standing;

/**
 * Which events a reader wants. Null: any.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param party actor id of one of the parties
 * @param minSources smallest number of independent sources, 0 or more
 */
record EventFilter(
        @Nullable EventType type,
        @Nullable String country,
        @Nullable Assertion assertion,
        @Nullable Standing standing,
        @Nullable EventStatus status,
        @Nullable String party,
        int minSources)
        implements Predicate<Event> {

    /** Reads a filter from named parameters; throws IllegalArgumentException that names the bad one. */
    static EventFilter of(Parameters parameters) {
        String country = parameters.get("country");
        return new EventFilter(
                constant(parameters, "type", EventType.class),
                country == null ? null : country.toUpperCase(Locale.ROOT),
                constant(parameters, "assertion", Assertion.class),
                constant(parameters, "standing", Standing.class),
                constant(parameters, "status", EventStatus.class),
                parameters.get("party"),
                whole(parameters, "minSources", 0));
    }

    /** Looks a parameter up by name; null or blank where it is not given. */
    interface Parameters {
        @Nullable
        String value(String name);

        default @Nullable String get(String name) {
            String value = value(name);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    @Override
    public boolean test(Event event) {
        return (type == null || event.getType() == type)
                && (assertion == null || event.getAssertion() == assertion)
                && (standing == null || event.getStanding() == standing)
                && event.getStatus() == (status == null ? EventStatus.ACTIVE : status)
                && event.getIndependentSources() >= minSources
                && (country == null
                        || (event.getPlace() != null
                                && country.equals(event.getPlace().getCountry())))
                && (party == null || event.getParties().stream().anyMatch(p -> party.equals(p.getActorId())));
    }

    static int whole(Parameters parameters, String name, int fallback) {
        String value = parameters.get(name);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number of 0 or more but is " + value, e);
        }
        throw new IllegalArgumentException(name + " must be a whole number of 0 or more but is " + value);
    }

    private static <E extends Enum<E>> @Nullable E constant(Parameters parameters, String name, Class<E> type) {
        String value = parameters.get(name);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                name + " is " + value + " but must be one of " + java.util.Arrays.toString(type.getEnumConstants()));
    }
}
