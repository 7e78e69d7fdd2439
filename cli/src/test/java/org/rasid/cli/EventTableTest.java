package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Standing;
import org.rasid.schemas.serde.GeneratedClasses;

class EventTableTest {
    @Test
    void shouldTellWhatIsAssertedAndHowFarItIsSupported() {
        Event event = event(EventStatus.ACTIVE)
                .setAssertion(Assertion.ASSERTED)
                .setStanding(Standing.DISPUTED)
                .setHeadlineAr("هجوم")
                .build();

        assertThat(EventTable.cells(event))
                .startsWith("STRIKE", "asserted", "disputed")
                .endsWith("هجوم");
        assertThat(EventTable.line(event)).startsWith("STRIKE              asserted      disputed   -");
    }

    @Test
    void shouldHaveNoStandingForAnEventThatDoesNotStand() {
        Event event = event(EventStatus.MERGED).setMergedInto("e-0").build();

        assertThat(EventTable.cells(event)).startsWith("STRIKE", "MERGED", "-").endsWith("→ e-0");
    }

    private static Event.Builder event(EventStatus status) {
        GeneratedClasses.trust();
        return Event.newBuilder().setId("e-1").setType(EventType.STRIKE).setStatus(status);
    }
}
