package org.rasid.streams.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.EventType;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Scope;
import org.rasid.streams.dedup.ChainFacts;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.dedup.Wording;

/** Mentions, as they stand on events.mentions and in the stores. */
public final class MentionMapping {
    private MentionMapping() {}

    /** A sentence beyond 2,000 code points is cut around the trigger. */
    public static org.rasid.avro.Mention toAvro(SourcedMention sourced, @Nullable String eventId) {
        Mention mention = sourced.mention();
        Excerpt excerpt = Excerpt.of(mention);
        return org.rasid.avro.Mention.newBuilder()
                .setId(sourced.id())
                .setArticleId(sourced.articleId())
                .setSource(sourced.source())
                .setUrl(sourced.url())
                .setPublishedAt(sourced.publishedAt())
                .setType(Enums.same(EventType.class, mention.type()))
                .setEventId(eventId)
                .setBlock(sourced.block())
                .setSentence(excerpt.text())
                .setSentenceStart(excerpt.start())
                .setTrigger(mention.trigger())
                .setTriggerStart(mention.triggerStart())
                .setAssertion(Enums.same(org.rasid.avro.Assertion.class, mention.assertion()))
                .setScope(Enums.same(org.rasid.avro.Scope.class, mention.scope()))
                .setDate(FieldMapping.toAvro(mention.date()))
                .setPlace(FieldMapping.toAvro(mention.location()))
                .setParties(FieldMapping.toAvro(mention.parties()))
                .setDetails(DetailsMapping.toAvro(mention.details()))
                .setRules(List.copyOf(mention.rules()))
                .setConfidence(mention.confidence())
                .setChain(mention.chain())
                .setChainFacts(toAvro(sourced.chainFacts()))
                .setRulesVersion(sourced.rulesVersion())
                .build();
    }

    /** The mention without its event. */
    public static SourcedMention toDomain(org.rasid.avro.Mention mention) {
        return new SourcedMention(
                mention.getId(),
                mention.getBlock(),
                mention.getArticleId(),
                mention.getSource(),
                mention.getUrl(),
                mention.getPublishedAt(),
                new Mention(
                        mention.getTrigger(),
                        mention.getTriggerStart(),
                        mention.getSentence(),
                        mention.getSentenceStart(),
                        Enums.same(Assertion.class, mention.getAssertion()),
                        Enums.same(Scope.class, mention.getScope()),
                        FieldMapping.toDomain(mention.getDate()),
                        FieldMapping.toDomain(mention.getPlace()),
                        FieldMapping.toDomain(mention.getParties()),
                        DetailsMapping.toDomain(mention.getDetails()),
                        mention.getRules(),
                        mention.getConfidence(),
                        mention.getChain()),
                toDomain(mention.getChainFacts()),
                mention.getRulesVersion());
    }

    private static org.rasid.avro.ChainFacts toAvro(ChainFacts facts) {
        return org.rasid.avro.ChainFacts.newBuilder()
                .setDate(FieldMapping.toAvro(facts.date()))
                .setPlace(FieldMapping.toAvro(facts.place()))
                .setParties(FieldMapping.toAvro(facts.parties()))
                .setWording(facts.wording().hashes())
                .setFirst(facts.first())
                .build();
    }

    private static ChainFacts toDomain(org.rasid.avro.ChainFacts facts) {
        return new ChainFacts(
                FieldMapping.toDomain(facts.getDate()),
                FieldMapping.toDomain(facts.getPlace()),
                FieldMapping.toDomain(facts.getParties()),
                new Wording(facts.getWording()),
                facts.getFirst());
    }
}
