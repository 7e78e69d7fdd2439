package org.rasid.monitor.filter;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.avro.Party;
import org.rasid.avro.Place;
import org.rasid.avro.PlacePrecision;
import org.rasid.avro.Standing;

/** Fields of an event that hold one or more exact values: what is counted in facets, and what most parameters select by. */
public enum Keyword {
    TYPE("type", "As the field of the event.", EventType.class),
    COUNTRY("country", "ISO 3166-1 alpha-2 code of the place."),
    ADMIN1("admin1", "English name of the governorate or province of the place."),
    PLACE("placeId", "Identifier of the place in the gazetteer."),
    PARTY("party", "Identifier of an actor that takes part, in any role."),
    ASSERTION("assertion", "As the field of the event.", Assertion.class),
    STANDING("standing", "As the field of the event.", Standing.class),
    STATUS("status", "As the field of the event; ACTIVE unless given.", EventStatus.class),
    SOURCE("source", "Name of an outlet among the evidence."),
    PRECISION("precision", "How finely the place is known.", PlacePrecision.class);

    private final String parameter;
    private final String meaning;
    private final @Nullable Class<? extends Enum<?>> constants;

    Keyword(String parameter, String meaning) {
        this(parameter, meaning, null);
    }

    Keyword(String parameter, String meaning, @Nullable Class<? extends Enum<?>> constants) {
        this.parameter = parameter;
        this.meaning = meaning;
        this.constants = constants;
    }

    /** Name of the request parameter and of the indexed field. */
    public String parameter() {
        return parameter;
    }

    /** What it selects by, for readers of the interface. */
    public String meaning() {
        return meaning;
    }

    /** The values that there can be; empty where they are open. */
    public List<String> choices() {
        return constants == null
                ? List.of()
                : Stream.of(constants.getEnumConstants()).map(Enum::name).toList();
    }

    /** The values that the event holds, without doubles. */
    public List<String> of(Event event) {
        Stream<String> values = switch (this) {
            case TYPE -> one(event.getType());
            case COUNTRY -> ofPlace(event, Place::getCountry);
            case ADMIN1 -> ofPlace(event, Place::getAdmin1);
            case PLACE -> ofPlace(event, Place::getPlaceId);
            case PARTY -> event.getParties().stream().map(Party::getActorId).filter(Objects::nonNull);
            case ASSERTION -> one(event.getAssertion());
            case STANDING -> one(event.getStanding());
            case STATUS -> one(event.getStatus());
            case SOURCE -> event.getEvidence().stream().map(Evidence::getSource).filter(Objects::nonNull);
            case PRECISION -> ofPlace(event, Place::getPrecision);
        };
        return values.distinct().toList();
    }

    /** The value as the field spells it; throws BadParameter where it is none. */
    String spelled(String value) {
        String spelled = this == COUNTRY || constants != null ? value.toUpperCase(Locale.ROOT) : value;
        List<String> choices = choices();
        if (!choices.isEmpty() && !choices.contains(spelled)) {
            throw new BadParameter(parameter, "is " + value + " but must be one of " + String.join(", ", choices));
        }
        return spelled;
    }

    private static Stream<String> one(@Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }

    private static Stream<String> ofPlace(Event event, Function<Place, @Nullable Object> field) {
        return event.getPlace() == null ? Stream.empty() : one(field.apply(event.getPlace()));
    }
}
