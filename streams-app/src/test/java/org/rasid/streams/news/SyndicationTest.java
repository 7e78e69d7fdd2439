package org.rasid.streams.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.streams.dedup.Deduplicator;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.MentionChange;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.dedup.Publication;

class SyndicationTest {
    private static final int OUTLETS = 5;
    private static final Extractor EXTRACTOR = Extractor.load();

    static List<Story> wireStories() {
        return Story.read("wire-stories.txt");
    }

    static List<Story> ownReports() {
        return Story.read("own-reports.txt");
    }

    @ParameterizedTest
    @MethodSource("wireStories")
    void shouldCountTheOutletsOfAWireStoryAsOneIndependentSource(Story story) {
        assertThat(story.reports()).hasSize(OUTLETS);
        assertThat(strikes(story)).singleElement().satisfies(event -> {
            assertThat(event.totalSources()).isEqualTo(OUTLETS);
            assertThat(event.independentSources()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("ownReports")
    void shouldCountEachReportInOtherWordsAsAnIndependentSource(Story story) {
        assertThat(story.reports()).hasSize(OUTLETS);
        assertThat(strikes(story)).singleElement().satisfies(event -> {
            assertThat(event.totalSources()).isEqualTo(OUTLETS);
            assertThat(event.independentSources()).isEqualTo(OUTLETS);
        });
    }

    private static List<MergedEvent.Active> strikes(Story story) {
        Deduplicator deduplicator = new Deduplicator();
        InMemoryStores stores = new InMemoryStores();
        Map<String, MergedEvent> events = new TreeMap<>();
        for (Story.Report report : story.reports()) {
            if (EXTRACTOR.extract(report.article()) instanceof Outcome.Extracted extracted) {
                MentionIds.source(
                                report.article().id(),
                                report.outlet(),
                                null,
                                report.published(),
                                EXTRACTOR.rulesVersion(),
                                extracted.mentions())
                        .forEach(mention -> deduplicator
                                .apply(List.of(MentionChange.put(mention)), stores.mentions(), stores.events())
                                .forEach(publication -> {
                                    if (publication instanceof Publication.EventChanged changed) {
                                        events.put(changed.event().id(), changed.event());
                                    }
                                }));
            }
        }
        List<MergedEvent.Active> strikes = new ArrayList<>();
        for (MergedEvent event : events.values()) {
            if (event instanceof MergedEvent.Active active && active.type() == EventType.STRIKE) {
                strikes.add(active);
            }
        }
        return strikes;
    }
}
