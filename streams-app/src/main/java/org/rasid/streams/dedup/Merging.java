package org.rasid.streams.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Scope;

/** What an event says, from what its mentions say: a pure function of their set. */
public final class Merging {
    /** Mentions listed in an event. */
    public static final int EVIDENCE_CAP = 20;

    /** Who speaks louder: what happened for one voice has happened; then what is ruled out, intended, wanted. */
    private static final List<Assertion> PRECEDENCE = List.of(
            Assertion.ASSERTED, Assertion.DENIED, Assertion.PLANNED, Assertion.DEMANDED, Assertion.HYPOTHETICAL);

    private Merging() {}

    /**
     * The value of an event.
     *
     * @param members mentions of one type in any order, at least one
     */
    public static MergedEvent.Active merge(String id, List<SourcedMention> members) {
        return mergeFacts(id, members.stream().map(Facts::new).toList());
    }

    static MergedEvent.Active mergeFacts(String id, List<Facts> members) {
        List<SourcedMention> mentions = members.stream()
                .map(f -> f.mention)
                .sorted(SourcedMention.ORDER)
                .toList();
        List<SourcedMention> latestFirst =
                mentions.stream().sorted(Reports.LATEST_FIRST).toList();
        EventType type = mentions.get(0).type();
        Assertion assertion = assertion(mentions);
        Outlets outlets = Outlets.of(members);
        EventDetails details = MergedDetails.of(type, mentions, latestFirst, outlets);
        Sources sources = outlets.sources(mentions);
        Reports reports = Reports.of(mentions);
        MergedEvent.Active bare = new MergedEvent.Active(
                id,
                type,
                assertion,
                Standing.of(mentions, outlets),
                Scope.INCIDENT,
                type == EventType.DEADLINE ? null : MergedDate.of(mentions, Mention::date),
                MergedPlace.of(mentions),
                MergedParties.of(mentions),
                "",
                "",
                details,
                mentions.stream()
                        .mapToDouble(m -> m.mention().confidence())
                        .max()
                        .orElseThrow(),
                sources.independent(),
                sources.total(),
                sources.articles(),
                reports.first(),
                reports.last(),
                mentions.stream().limit(EVIDENCE_CAP).map(Evidence::of).toList(),
                mentions.size(),
                CodeTable.of(type, assertion, details),
                mentions.stream()
                        .map(SourcedMention::rulesVersion)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        return bare.withHeadlines(Headline.arabic(bare), Headline.english(bare));
    }

    private static Assertion assertion(List<SourcedMention> mentions) {
        Set<Assertion> voices =
                mentions.stream().map(m -> m.mention().assertion()).collect(Collectors.toSet());
        return PRECEDENCE.stream().filter(voices::contains).findFirst().orElseThrow();
    }
}
