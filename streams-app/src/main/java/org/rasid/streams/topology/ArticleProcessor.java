package org.rasid.streams.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.extraction.Outcome;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.error.Incoming;
import org.rasid.streams.mapping.ArticleMapping;
import org.rasid.streams.mapping.MentionMapping;
import org.rasid.streams.mapping.RejectionMapping;
import org.rasid.streams.redrive.Attempts;
import org.rasid.streams.state.ArticleState;
import org.rasid.streams.state.MentionRef;
import org.rasid.streams.topology.Tally.ArticleOutcome;

/**
 * Keeps the greatest version of each article, and sends what changes in its mentions, or a reject. All that can fail
 * comes before the first write, so that a record that breaks leaves no trace but its dead letter.
 */
final class ArticleProcessor implements Processor<String, Incoming<Article>, String, SpecificRecord> {
    private static final String TOO_MANY_MENTIONS = "too many mentions: a record of them would take more than "
            + MentionSizes.MOST_BYTES + " bytes; send the text in parts, as articles of their own";

    private final Extraction extraction;
    private final Tally tally;
    private final Serializer<Mention> mentions = new InternalSerde<>(Mention.class).serializer();

    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable KeyValueStore<String, ArticleState> states;

    ArticleProcessor(Extraction extraction, Tally tally) {
        this.extraction = extraction;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.states = context.getStateStore(Names.ARTICLE_STATE_STORE);
    }

    /** What an article comes to. */
    private record Found(
            List<EncodedMention> mentions,
            ArticleOutcome outcome,
            @Nullable RejectedArticle reject) {}

    @Override
    public void process(Record<String, Incoming<Article>> record) {
        KeyValueStore<String, ArticleState> store = Objects.requireNonNull(states, "not initialised");
        String key = record.key();
        Article article = record.value() == null ? null : record.value().orThrow();
        if (!extraction.selection().wants(key, article, record.timestamp())) {
            tally.article(ArticleOutcome.LEFT_OUT, "");
            return;
        }
        String origin = OutgoingHeaders.origin(
                Objects.requireNonNull(context, "not initialised").recordMetadata());
        RejectedArticle misplaced = misplaced(key, article, origin);
        Headers headers =
                OutgoingHeaders.ofArticle(misplaced == null ? key : misplaced.getId(), origin, record.headers());
        if (misplaced != null) {
            count(headers, ArticleOutcome.REJECTED, misplaced);
            reject(headers, misplaced);
            return;
        }

        ArticleState before = store.get(key);
        ArticleVersion version =
                article == null ? ArticleVersion.deletion(record.timestamp()) : ArticleVersion.of(article);
        boolean retried = before != null && isRetried(record, version, before);
        if (before != null && !retried && version.compareTo(ArticleVersion.of(before)) <= 0) {
            boolean again = version.sameContentAs(ArticleVersion.of(before));
            count(headers, again ? ArticleOutcome.UNCHANGED : ArticleOutcome.OUTDATED, null);
            return;
        }
        if (before != null && !retried && version.sameContentAs(ArticleVersion.of(before))) {
            count(headers, ArticleOutcome.UNCHANGED, null);
            store.put(key, state(version, before.getMentions()));
            return;
        }

        Found found = article == null ? new Found(List.of(), ArticleOutcome.DELETED, null) : extract(article, origin);
        MentionDiff diff = MentionDiff.of(before == null ? List.of() : before.getMentions(), found.mentions());

        count(headers, found.outcome(), found.reject());
        store.put(key, state(greater(version, before), diff.out()));
        found.mentions()
                .forEach(encoded -> tally.mention(encoded.mention().getType().name()));
        diff.deltas().forEach((block, delta) -> forward(new Record<>(block, delta, record.timestamp(), headers)));
        if (found.reject() != null) {
            reject(headers, found.reject());
        }
    }

    /**
     * Whether an article that came to nothing is sent back to be tried again: this may be a newer app than the one that
     * refused it. One that has mentions is left as it is.
     */
    private static boolean isRetried(Record<String, ?> record, ArticleVersion version, ArticleState before) {
        return Attempts.of(record.headers()) > 0
                && !version.deleted()
                && before.getMentions().isEmpty()
                && version.sameContentAs(ArticleVersion.of(before));
    }

    private static ArticleVersion greater(ArticleVersion version, @Nullable ArticleState before) {
        return before != null && ArticleVersion.of(before).compareTo(version) > 0 ? ArticleVersion.of(before) : version;
    }

    /** A record that is no version of the article its key names, or none that the state has room for; null where it is one. */
    private static @Nullable RejectedArticle misplaced(@Nullable String key, @Nullable Article article, String origin) {
        if (key == null) {
            return RejectionMapping.toAvro(
                    null,
                    article,
                    RejectionReason.MISSING_FIELD,
                    "the record has no key: write it under the id of the article",
                    origin);
        }
        if (key.length() > ArticleCheck.ID_CAP) {
            return RejectionMapping.toAvro(
                    key,
                    article,
                    RejectionReason.INVALID_FIELD,
                    "the record key has more than " + ArticleCheck.ID_CAP
                            + " characters, which is no id of an article: write it under a shorter one",
                    origin);
        }
        if (article != null && article.getContentHash().length() > ArticleCheck.HASH_CAP) {
            return RejectionMapping.toAvro(
                    key,
                    article,
                    RejectionReason.INVALID_FIELD,
                    "contentHash has more than " + ArticleCheck.HASH_CAP + " characters",
                    origin);
        }
        if (article != null && !article.getId().equals(key)) {
            return RejectionMapping.toAvro(
                    key,
                    article,
                    RejectionReason.INVALID_FIELD,
                    "the record key is not the id of the article: write it under its id",
                    origin);
        }
        return null;
    }

    private Found extract(Article article, String origin) {
        ArticleCheck fault = ArticleCheck.of(article);
        if (fault != null) {
            return rejected(article, fault.reason(), fault.detail(), origin);
        }
        Outcome outcome = extraction.extractor().apply(ArticleMapping.toDomain(article));
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected(article, RejectionMapping.reason(rejected.reason()), rejected.detail(), origin);
        }
        return outcome instanceof Outcome.Extracted extracted
                ? encoded(article, extracted, origin)
                : new Found(List.of(), ArticleOutcome.NOTHING_FOUND, null);
    }

    private Found encoded(Article article, Outcome.Extracted extracted, String origin) {
        List<SourcedMention> sourced = MentionIds.source(
                article.getId(),
                article.getSource(),
                article.getUrl(),
                ArticleMapping.publishedAt(article),
                extraction.rulesVersion(),
                extracted.mentions());
        MentionSizes sizes = new MentionSizes();
        List<EncodedMention> found = new ArrayList<>();
        for (SourcedMention mention : sourced) {
            EncodedMention encoded = EncodedMention.of(MentionMapping.toAvro(mention, null), mentions);
            if (!sizes.take(encoded)) {
                return rejected(article, RejectionReason.TOO_LARGE, TOO_MANY_MENTIONS, origin);
            }
            found.add(encoded);
        }
        return new Found(found, ArticleOutcome.EXTRACTED, null);
    }

    private static Found rejected(Article article, RejectionReason reason, String detail, String origin) {
        RejectedArticle reject = RejectionMapping.toAvro(article.getId(), article, reason, detail, origin);
        return new Found(List.of(), ArticleOutcome.REJECTED, reject);
    }

    private static ArticleState state(ArticleVersion version, List<MentionRef> out) {
        return new ArticleState(version.time(), version.contentHash(), version.fingerprint(), version.deleted(), out);
    }

    private void count(Headers headers, ArticleOutcome outcome, @Nullable RejectedArticle reject) {
        String reason = reject == null ? "" : reject.getReason().name();
        tally.article(outcome, reason);
        RecordLog.article(headers, outcome, reason);
    }

    /**
     * A reject has the time of its writing: the one of an old article would be past its retention at once. Its key is the
     * id that it gives, for the key of a foreign record may be too long for the topic of rejects.
     */
    private void reject(Headers headers, RejectedArticle reject) {
        long now = Objects.requireNonNull(context, "not initialised").currentSystemTimeMs();
        forward(new Record<>(reject.getId(), reject, now, headers));
    }

    private void forward(Record<String, SpecificRecord> record) {
        Objects.requireNonNull(context, "not initialised").forward(record);
    }
}
