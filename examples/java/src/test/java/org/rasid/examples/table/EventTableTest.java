package org.rasid.examples.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.examples.SomeEvents.merged;
import static org.rasid.examples.SomeEvents.retracted;
import static org.rasid.examples.SomeEvents.strike;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;

class EventTableTest {
    private static final Event A = strike("a", "IQ", "2026-03-09");
    private static final Event B = strike("b", "IQ", "2026-03-09");
    private static final Event A_INTO_B = merged("a", EventType.STRIKE, "b");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private EventTable table;

    @BeforeEach
    void open() {
        table = new EventTable(folder);
        table.apply("a", A);
        table.note("a", "seen by the desk");
    }

    @Test
    void shouldMoveWhatItHoldsToTheEventThatAnotherWasMergedInto() {
        table.apply("b", B);
        table.note("b", "called the ministry");

        table.apply("a", A_INTO_B);

        assertThat(table.isActive("a")).isFalse();
        assertThat(table.current("a")).isEqualTo("b");
        assertThat(table.notes("b")).containsExactly("called the ministry", "seen by the desk");
        assertThat(table.notes("a")).isEqualTo(table.notes("b"));
    }

    @Test
    void shouldMoveWhatItHoldsThoughTheTargetIsReadLater() {
        table.apply("a", A_INTO_B);
        table.note("a", "too late for a");
        table.apply("b", B);

        assertThat(table.notes("b")).containsExactly("seen by the desk", "too late for a");
    }

    /** Partitions are read in any order: the merge of the target before the merge into it. */
    @Test
    void shouldMoveWhatItHoldsToTheEndOfLinksThatWereReadBefore() {
        table.apply("b", merged("b", EventType.STRIKE, "c"));
        table.apply("a", A_INTO_B);
        table.apply("a", merged("a", EventType.STRIKE, "c"));

        assertThat(table.notes("a")).containsExactly("seen by the desk");
        assertThat(table.notes("c")).containsExactly("seen by the desk");
    }

    @Test
    void shouldBeTheSameWhenStatesAreAppliedAgain() {
        for (int round = 0; round < 2; round++) {
            table.apply("a", A);
            table.apply("b", B);
            table.apply("a", A_INTO_B);
        }

        assertThat(table.isActive("a")).isFalse();
        assertThat(table.isActive("b")).isTrue();
        assertThat(table.notes("a")).containsExactly("seen by the desk");
    }

    @Test
    void shouldKeepTheNotesOfARetractedEventForAPersonToSee() {
        table.apply("a", retracted("a", EventType.STRIKE));

        assertThat(table.isActive("a")).isFalse();
        assertThat(table.notes("a")).containsExactly("seen by the desk");
    }

    @Test
    void shouldHaveARestoredEventAgain() {
        table.apply("a", A_INTO_B);
        table.apply("a", A);

        assertThat(table.isActive("a")).isTrue();
        assertThat(table.current("a")).isEqualTo("a");
    }

    @Test
    void shouldNotGoInCirclesBeforeTheRecordOfARestoredEventIsRead() {
        table.apply("a", A_INTO_B);
        table.apply("b", merged("b", EventType.STRIKE, "a"));
        assertThat(table.current("b")).isIn("a", "b");

        table.apply("a", A);

        assertThat(table.current("b")).isEqualTo("a");
        assertThat(table.notes("b")).containsExactly("seen by the desk");
    }

    @Test
    void shouldTakeAStatusThatItDoesNotKnowForNotActive() {
        table.apply("a", Event.newBuilder(A).setStatus(EventStatus.UNKNOWN).build());

        assertThat(table.isActive("a")).isFalse();
    }

    @Test
    void shouldBeThereAfterARestart() {
        EventTable reopened = new EventTable(folder);

        assertThat(reopened.isActive("a")).isTrue();
        assertThat(reopened.notes("a")).containsExactly("seen by the desk");
    }
}
