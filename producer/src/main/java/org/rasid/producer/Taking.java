package org.rasid.producer;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.ArticleCopy;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Rejections;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.original.Originals;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.SendException;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.text.Language;

/** Decides on items one at a time, and hands on what is to be sent. For one thread. */
final class Taking {
    private static final int MOST_REFUSALS = 10_000;

    private final ArticleSink sink;
    private final PublicationDays days;
    private final Set<Language> languages;
    private final Gates gates;
    private final Bookmarks bookmarks;
    private final Repeats repeats;
    private final @Nullable Originals originals;
    private final Tally tally;

    /** Fingerprints of the latest by place: what is polled again and again is refused once. */
    private final Map<String, Integer> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_REFUSALS;
        }
    };

    /** @param originals keeps the pages of the articles that are sent; null: nobody does */
    Taking(
            ArticleSink sink,
            PublicationDays days,
            Set<Language> languages,
            Gates gates,
            Bookmarks bookmarks,
            Repeats repeats,
            @Nullable Originals originals,
            Tally tally) {
        this.sink = sink;
        this.days = days;
        this.languages = languages;
        this.gates = gates;
        this.bookmarks = bookmarks;
        this.repeats = repeats;
        this.originals = originals;
        this.tally = tally;
    }

    /** Waits where the run is held back. */
    Taken take(Item item, Instant now) throws SendException, InterruptedException {
        if (item instanceof Item.Candidate candidate) {
            Admission admission = Intake.admit(candidate, now, languages);
            return admission instanceof Admission.Accepted accepted
                    ? accept(accepted, candidate)
                    : reject(((Admission.Refused) admission).rejection(), now);
        }
        if (item instanceof Item.Refused refused) {
            return reject(refused.rejection(), now);
        }
        if (item instanceof Item.Skipped skipped) {
            tally.passedOver(skipped);
            return Taken.PASSED_OVER;
        }
        tally.unreadable((Item.Unreadable) item);
        return Taken.UNREADABLE;
    }

    private Taken accept(Admission.Accepted accepted, Item.Candidate candidate)
            throws SendException, InterruptedException {
        Optional<String> unwanted = days.leavesOut(accepted.article().getPublishedOn());
        if (unwanted.isPresent()) {
            tally.leftOut(unwanted.get());
            return Taken.LEFT_OUT;
        }
        if (bookmarks.hasArrived(accepted.article())) {
            tally.arrivedBefore();
            return Taken.THERE_BEFORE;
        }
        Optional<Article> article = repeats.fresh(accepted);
        if (article.isEmpty()) {
            tally.repeated();
            return Taken.REPEATED;
        }
        tally.accepted++;
        gates.await();
        sink.send(withOriginal(article.get(), candidate), accepted.timestamp());
        return Taken.SENT;
    }

    /** The original is kept before the article is sent, so that whoever reads of it finds it. */
    private Article withOriginal(Article article, Item.Candidate candidate) throws SendException {
        if (originals == null || candidate.markup() == null) {
            return article;
        }
        try {
            return ArticleCopy.withOriginal(article, originals.keep(candidate.markup()));
        } catch (IOException e) {
            throw new SendException(
                    "--originals: the page of " + candidate.origin() + " cannot be kept (" + e
                            + "); make room or mend the rights there, then run the same again",
                    e);
        }
    }

    private Taken reject(Rejection rejection, Instant now) throws SendException {
        if (bookmarks.hasArrived(rejection)) {
            tally.arrivedBefore();
            return Taken.THERE_BEFORE;
        }
        int fingerprint = Rejections.fingerprint(Rejections.toAvro(rejection));
        Integer before = refusals.put(rejection.origin(), fingerprint);
        if (before != null && before == fingerprint) {
            tally.repeated();
            return Taken.REPEATED;
        }
        tally.rejected(rejection);
        sink.reject(rejection, now);
        return Taken.REJECTED;
    }
}
