package org.rasid.streams.promote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.EventType;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.dedup.Publication.ChangeKind;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.PublishedEvent.Status;
import org.rasid.streams.mapping.EventStateMapping;
import org.rasid.streams.state.EventState;

class DecisionsTest {
    private static final String BLOCK = "STRIKE/IQ";
    private static final String OTHER_BLOCK = "STRIKE/SY";

    private final InternalSerde<EventState> serde = new InternalSerde<>(EventState.class);
    private final Ledger ledger = new Ledger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void shouldSayNothingOfWhatIsTheSameAndGoOnCountingWhereTheLiveAppStands() {
        put(Side.LIVE, BLOCK, active("e", "same", 7));
        put(Side.REPLAY, BLOCK, active("e", "same", 2));

        Decisions decisions = decisions();

        assertThat(decisions.events()).isEmpty();
        assertThat(remembered(decisions)).containsExactlyEntriesOf(Map.of(BLOCK + "/e", active("e", "same", 7)));
    }

    @Test
    void shouldTellOfChangesUnderARevisionAboveBoth() {
        put(Side.LIVE, BLOCK, active("changed", "old", 3));
        put(Side.REPLAY, BLOCK, active("changed", "new", 9));
        put(Side.REPLAY, BLOCK, active("new", "value", 4));
        put(Side.LIVE, BLOCK, ended("back", 5, null));
        put(Side.REPLAY, BLOCK, active("back", "value", 1));

        Decisions decisions = decisions();

        assertThat(decisions.ofEvent("changed")).isEqualTo(new Verdict(ChangeKind.UPDATED, 10, Side.REPLAY, null));
        assertThat(decisions.ofEvent("new")).isEqualTo(new Verdict(ChangeKind.CREATED, 4, Side.REPLAY, null));
        assertThat(decisions.ofEvent("back")).isEqualTo(new Verdict(ChangeKind.RESTORED, 6, Side.REPLAY, null));
        assertThat(remembered(decisions))
                .containsOnly(
                        Map.entry(BLOCK + "/changed", active("changed", "new", 10)),
                        Map.entry(BLOCK + "/back", active("back", "value", 6)));
    }

    @Test
    void shouldEndWhatOnlyTheLiveAppHadWhereItsMentionsAreNow() {
        put(Side.LIVE, BLOCK, active("moved", "value", 2));
        put(Side.LIVE, BLOCK, active("gone", "value", 1));
        put(Side.REPLAY, BLOCK, active("heir", "value", 1));
        put(Side.REPLAY, BLOCK, active("other", "value", 1));
        mention("m1", "moved", "other");
        mention("m2", "moved", "heir");
        mention("m3", "moved", "heir");
        mention("m4", "gone", null);

        Decisions decisions = decisions();

        assertThat(decisions.ofEvent("moved")).isEqualTo(new Verdict(ChangeKind.MERGED, 3, Side.LIVE, "heir"));
        assertThat(decisions.ofEvent("gone")).isEqualTo(new Verdict(ChangeKind.RETRACTED, 2, Side.LIVE, null));
        assertThat(remembered(decisions))
                .containsOnly(
                        Map.entry(BLOCK + "/moved", ended("moved", 3, "heir")),
                        Map.entry(BLOCK + "/gone", ended("gone", 2, null)),
                        Map.entry(BLOCK + "/heir", active("heir", "value", 1).withAbsorbed(List.of("moved"))));
    }

    @Test
    void shouldLeadWhatWasMergedBeforeToAnActiveEvent() {
        put(Side.LIVE, BLOCK, ended("kept", 2, "heir"));
        put(Side.LIVE, BLOCK, ended("led", 2, "gone"));
        put(Side.LIVE, OTHER_BLOCK, ended("elsewhere", 2, "heir"));
        put(Side.LIVE, BLOCK, ended("alone", 2, "lost"));
        put(Side.LIVE, BLOCK, active("gone", "value", 4));
        put(Side.LIVE, BLOCK, active("lost", "value", 4));
        put(Side.LIVE, BLOCK, active("heir", "value", 1));
        put(Side.REPLAY, BLOCK, active("heir", "value", 1));
        mention("m1", "gone", "heir");

        Decisions decisions = decisions();

        assertThat(decisions.ofEvent("kept")).isNull();
        assertThat(decisions.ofEvent("elsewhere")).isNull();
        assertThat(decisions.ofEvent("led")).isEqualTo(new Verdict(ChangeKind.MERGED, 3, Side.LIVE, "heir"));
        assertThat(decisions.ofEvent("alone")).isEqualTo(new Verdict(ChangeKind.RETRACTED, 3, Side.LIVE, null));
        assertThat(remembered(decisions))
                .containsEntry(BLOCK + "/heir", active("heir", "value", 1).withAbsorbed(List.of("gone", "kept", "led")))
                .containsEntry(OTHER_BLOCK + "/elsewhere", ended("elsewhere", 2, "heir"));
    }

    @Test
    void shouldForgetWhatCameAndWentInTheReplayAlone() {
        put(Side.REPLAY, BLOCK, ended("passing", 2, "heir"));
        put(Side.REPLAY, BLOCK, active("heir", "value", 3).withAbsorbed(List.of("passing")));
        put(Side.LIVE, BLOCK, active("heir", "value", 1));

        Decisions decisions = decisions();

        assertThat(decisions.events()).isEmpty();
        assertThat(remembered(decisions))
                .hasSize(2)
                .containsEntry(BLOCK + "/passing", null)
                .containsEntry(BLOCK + "/heir", active("heir", "value", 3));
    }

    @Test
    void shouldTakeTheActiveOneOfAnIdInSeveralBlocks() {
        put(Side.LIVE, OTHER_BLOCK, ended("e", 8, null));
        put(Side.LIVE, BLOCK, active("e", "value", 1));
        put(Side.REPLAY, BLOCK, active("e", "value", 1));

        Decisions decisions = decisions();

        assertThat(decisions.events()).isEmpty();
        assertThat(remembered(decisions)).containsOnly(Map.entry(BLOCK + "/e", active("e", "value", 8)));
    }

    @Test
    void shouldTellWhichMentionsChangeAndGo() {
        ledger.mention(Side.LIVE, "same", new Ledger.Assigned("e", digest("1")));
        ledger.mention(Side.REPLAY, "same", new Ledger.Assigned("e", digest("1")));
        ledger.mention(Side.LIVE, "changed", new Ledger.Assigned("e", digest("1")));
        ledger.mention(Side.REPLAY, "changed", new Ledger.Assigned("e", digest("2")));
        ledger.mention(Side.REPLAY, "new", new Ledger.Assigned(null, digest("1")));
        ledger.mention(Side.LIVE, "gone", new Ledger.Assigned("e", digest("1")));
        ledger.mention(Side.REPLAY, "gone", null);

        Decisions decisions = decisions();

        assertThat(decisions.mentionsPut()).isEqualTo(2);
        assertThat(decisions.mentionsGone()).isEqualTo(1);
        assertThat(List.of("same", "changed", "new", "gone"))
                .filteredOn(id -> decisions.ofMention(Side.REPLAY, id))
                .containsExactly("changed", "new");
        assertThat(decisions.ofMention(Side.LIVE, "gone")).isTrue();
    }

    private Decisions decisions() {
        return Decisions.of(ledger);
    }

    /** By block and id; null where it is forgotten. */
    private Map<String, @Nullable PublishedEvent> remembered(Decisions decisions) {
        Map<String, @Nullable PublishedEvent> remembered = new TreeMap<>();
        decisions.eachRemembered((place, value) -> {
            assertThat(place.partition()).isEqualTo(1);
            remembered.put(
                    place.key().replace('\0', '/'),
                    value.length == 0
                            ? null
                            : EventStateMapping.toDomain(serde.deserializer().deserialize("s", value)));
        });
        return remembered;
    }

    private void put(Side side, String block, PublishedEvent event) {
        ledger.state(side, 1, block, event.id(), serde.serializer().serialize("s", EventStateMapping.toAvro(event)));
    }

    private void mention(String id, String live, @Nullable String replay) {
        ledger.mention(Side.LIVE, id, new Ledger.Assigned(live, digest(live)));
        ledger.mention(Side.REPLAY, id, new Ledger.Assigned(replay, digest("" + replay)));
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PublishedEvent active(String id, String hash, long revision) {
        return new PublishedEvent(id, EventType.STRIKE, Status.ACTIVE, hash, revision, null, List.of());
    }

    private static PublishedEvent ended(String id, long revision, @Nullable String heir) {
        return PublishedEvent.ended(MergedEvent.ended(id, EventType.STRIKE, heir), revision);
    }
}
