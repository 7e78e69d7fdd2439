package org.rasid.streams.mapping;

import java.util.ArrayList;
import java.util.List;
import org.rasid.avro.Assertion;
import org.rasid.avro.Codes;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Scope;
import org.rasid.avro.Standing;
import org.rasid.streams.dedup.Evidence;
import org.rasid.streams.dedup.MergedEvent;

/** Events, as they stand on their topics. */
public final class EventMapping {
    private EventMapping() {}

    public static Event toAvro(MergedEvent event) {
        Event.Builder value = Event.newBuilder().setId(event.id()).setType(Enums.same(EventType.class, event.type()));
        if (event instanceof MergedEvent.Active active) {
            return fill(value.setStatus(EventStatus.ACTIVE), active).build();
        }
        if (event instanceof MergedEvent.Merged merged) {
            return value.setStatus(EventStatus.MERGED)
                    .setMergedInto(merged.into())
                    .build();
        }
        return value.setStatus(EventStatus.RETRACTED).build();
    }

    private static Event.Builder fill(Event.Builder value, MergedEvent.Active active) {
        return value.setAssertion(Enums.same(Assertion.class, active.assertion()))
                .setStanding(Enums.same(Standing.class, active.standing()))
                .setScope(Enums.same(Scope.class, active.scope()))
                .setDate(FieldMapping.toAvro(active.date()))
                .setPlace(FieldMapping.toAvro(active.place()))
                .setParties(FieldMapping.toAvro(active.parties()))
                .setHeadlineAr(active.headlineAr())
                .setHeadlineEn(active.headlineEn())
                .setDetails(DetailsMapping.toAvro(active.details()))
                .setConfidence(active.confidence())
                .setIndependentSources(active.independentSources())
                .setTotalSources(active.totalSources())
                .setArticles(active.articles())
                .setFirstReported(active.firstReported())
                .setLastReported(active.lastReported())
                .setEvidence(evidence(active.evidence()))
                .setEvidenceCount(active.evidenceCount())
                .setCodes(new Codes(
                        active.codes().cameo(),
                        active.codes().plover(),
                        active.codes().acled(),
                        active.codes().mappingLoss()))
                .setRulesVersion(active.rulesVersion());
    }

    private static List<org.rasid.avro.Evidence> evidence(List<Evidence> evidence) {
        List<org.rasid.avro.Evidence> mapped = new ArrayList<>(evidence.size());
        for (Evidence e : evidence) {
            mapped.add(org.rasid.avro.Evidence.newBuilder()
                    .setMentionId(e.mentionId())
                    .setArticleId(e.articleId())
                    .setSource(e.source())
                    .setUrl(e.url())
                    .setPublishedAt(e.publishedAt())
                    .setSentence(e.sentence())
                    .setTrigger(e.trigger())
                    .setTriggerStart(e.triggerStart())
                    .setAssertion(Enums.same(Assertion.class, e.assertion()))
                    .setRules(List.copyOf(e.rules()))
                    .build());
        }
        return mapped;
    }
}
