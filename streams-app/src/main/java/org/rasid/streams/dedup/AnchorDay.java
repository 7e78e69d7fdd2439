package org.rasid.streams.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;

/** The one day under which a mention is stored and found. */
public final class AnchorDay {
    /**
     * Anchor days up to this one stand for "no date". Each article without dates has one of the 65,536 days up to it,
     * so that undated mentions meet those of their own article and a read never returns the whole history of them.
     */
    public static final long UNDATED = Integer.MIN_VALUE;

    private static final int ARTICLE_BUCKETS = 0xFFFF;

    private AnchorDay() {}

    /**
     * The epoch day of the event: the middle of its date, the last day due for a deadline, the known end of a half-open
     * date; else the day of publication in UTC; else a day up to {@link #UNDATED}.
     */
    public static long of(SourcedMention m) {
        DateSpan date = stated(m);
        if (date != null) {
            return m.type() == EventType.DEADLINE && date.to() != null
                    ? date.to().toEpochDay()
                    : middle(date);
        }
        Instant published = m.publishedAt();
        return published == null ? UNDATED - (m.articleId().hashCode() & ARTICLE_BUCKETS) : day(published);
    }

    /**
     * The date that places the event in time: due for a deadline; for the rest the date of the chain, so that all
     * mentions that an article tells as one event have one day. A month or year carried over from another sentence
     * does not: it mostly belongs to the background told there.
     */
    static @Nullable DateSpan stated(SourcedMention m) {
        if (m.mention().details() instanceof Details.Deadline deadline) {
            DateSpan due = deadline.due();
            return due == null || ChainFacts.isCarriedAndLong(due) ? null : due;
        }
        return m.chainFacts().date();
    }

    static long day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay();
    }

    private static long middle(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null) {
            return (from == null ? Objects.requireNonNull(to) : from).toEpochDay();
        }
        return Math.floorDiv(from.toEpochDay() + to.toEpochDay(), 2);
    }
}
