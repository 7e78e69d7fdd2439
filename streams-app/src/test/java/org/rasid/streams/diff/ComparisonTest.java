package org.rasid.streams.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.streams.diff.Comparison.Side;

class ComparisonTest {
    private final Comparison comparison = new Comparison();

    @AfterEach
    void close() {
        comparison.close();
    }

    private static Event event(String id, String headline) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.ACTIVE)
                .setHeadlineAr(headline)
                .setHeadlineEn("")
                .setRulesVersion("1")
                .build();
    }

    private void event(Side side, String id, String... mentions) {
        comparison.event(side, event(id, "خبر"));
        for (String mention : mentions) {
            comparison.mention(side, mention, id);
        }
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        comparison.differences(each -> found.add(each.kind() + " " + each.id() + " " + each.others() + each.fields()));
        return found;
    }

    @Test
    void shouldFindNothingBetweenTheSame() {
        for (Side side : Side.values()) {
            event(side, "a", "m1", "m2");
            event(side, "b", "m3");
        }
        comparison.event(
                Side.SECOND,
                Event.newBuilder(event("a", "خبر")).setRulesVersion("2").build());

        assertThat(differences()).isEmpty();
    }

    @Test
    void shouldNameWhatIsAddedRemovedAndChanged() {
        event(Side.FIRST, "a", "m1");
        event(Side.FIRST, "gone", "m2");
        comparison.event(Side.SECOND, event("a", "خبر آخر"));
        comparison.mention(Side.SECOND, "m1", "a");
        event(Side.SECOND, "new", "m3");

        assertThat(differences()).containsExactly("CHANGED a [][headlineAr]", "REMOVED gone [][]", "ADDED new [][]");
    }

    @Test
    void shouldGoByTheLatestStateOfEach() {
        event(Side.FIRST, "a", "m1");
        event(Side.SECOND, "a", "m1");
        comparison.event(
                Side.SECOND,
                Event.newBuilder(event("a", "خبر"))
                        .setStatus(EventStatus.RETRACTED)
                        .build());
        comparison.mention(Side.SECOND, "m1", null);

        assertThat(differences()).containsExactly("REMOVED a [][]");
    }

    @Test
    void shouldTellWhatIsOneEventNow() {
        event(Side.FIRST, "a", "m1");
        event(Side.FIRST, "b", "m2");
        event(Side.FIRST, "c", "m3");
        event(Side.SECOND, "a", "m1", "m2", "m3");

        assertThat(differences()).containsExactly("MERGED b [a][]", "MERGED c [a][]");
    }

    @Test
    void shouldTellWhatIsSeveralEventsNow() {
        event(Side.FIRST, "a", "m1", "m2");
        event(Side.FIRST, "b", "m3", "m4");
        event(Side.SECOND, "a", "m1");
        event(Side.SECOND, "a2", "m2");
        event(Side.SECOND, "b1", "m3");
        event(Side.SECOND, "b2", "m4");

        assertThat(differences()).containsExactly("SPLIT a [a, a2][]", "SPLIT b [b1, b2][]");
    }

    @Test
    void shouldTellWhatHasAnotherId() {
        event(Side.FIRST, "a", "m1");
        event(Side.SECOND, "z", "m1");

        assertThat(differences()).containsExactly("RENAMED a [z][]");
    }
}
