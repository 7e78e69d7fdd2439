package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Party;
import org.rasid.avro.Place;
import org.rasid.avro.Standing;

class EventFilterTest {
    static Event event(String id, EventStatus status) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.STRIKE)
                .setStatus(status)
                .setAssertion(Assertion.ASSERTED)
                .setStanding(Standing.DISPUTED)
                .setPlace(Place.newBuilder().setCountry("IQ").build())
                .setParties(List.of(Party.newBuilder()
                        .setVerbatim("فصائل")
                        .setActorId("iq-factions")
                        .build()))
                .setIndependentSources(2)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "type, strike, true",
        "type, TALKS, false",
        "country, iq, true",
        "country, SY, false",
        "assertion, ASSERTED, true",
        "assertion, DENIED, false",
        "standing, disputed, true",
        "standing, CONFIRMED, false",
        "party, iq-factions, true",
        "party, us-government, false",
        "minSources, 2, true",
        "minSources, 3, false",
        "status, ACTIVE, true",
        "status, MERGED, false",
        "type, '', true"
    })
    void shouldSelectByOneParameter(String name, String value, boolean selected) {
        EventFilter filter = EventFilter.of(Map.of(name, value)::get);

        assertThat(filter.test(event("e-1", EventStatus.ACTIVE))).isEqualTo(selected);
    }

    @Test
    void shouldWantActiveEventsUnlessToldOtherwise() {
        assertThat(EventFilter.of(Map.<String, String>of()::get).test(event("e-1", EventStatus.RETRACTED)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"type, STRIKES", "assertion, maybe", "minSources, many", "minSources, -1"})
    void shouldNameTheBadParameter(String name, String value) {
        assertThatThrownBy(() -> EventFilter.of(Map.of(name, value)::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
