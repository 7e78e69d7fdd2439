package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.time.TimeExpression;
import org.rasid.extraction.time.TimeLength;
import org.rasid.extraction.time.TimeRelation;

/** Decides when an event takes place, or by when a deadline falls due, among the times of its sentence. */
final class Dates {
    private static final double THRESHOLD = 0.42;

    /** A time less likely than this is not the event's. */
    private static final double LEAST = 0.05;

    /** What stands between them tells nothing where they are farther apart, in words. */
    private static final int BETWEEN = 12;

    /** So few words between them are taken together. */
    private static final int PATH = 3;

    private final Weigher weigher;
    private final Words words;

    Dates(Weigher weigher, Words words) {
        this.weigher = weigher;
        this.words = words;
    }

    /**
     * A time that the event may have.
     *
     * @param time the expression; null for the end of a length that counts from the reference day
     * @param variant how the expression is read
     * @param distance words between the event and the expression
     */
    private record Candidate(DateSpan span, @Nullable TimeExpression time, String variant, int distance, String rule) {}

    /** A time with the probability that it is the event's, and the rule that read it. */
    record Weighed(DateSpan span, double probability, String rule) {}

    void decide(Draft draft, Story story) {
        boolean deadline = draft.type() == EventType.DEADLINE;
        DateSpan ruled = deadline ? draft.due : draft.date;
        Candidate best = null;
        double most = THRESHOLD;
        for (Candidate candidate : candidates(draft, story)) {
            weigher.features.clear();
            describe(draft, candidate, story, ruled);
            double probability = weigher.yes(
                    deadline ? Question.DUE : Question.DATE,
                    Acceptance.subject(draft.reading, draft.hit, candidate.span()));
            if (probability > LEAST) {
                draft.times.add(new Weighed(candidate.span(), probability, candidate.rule()));
            }
            if (probability > most) {
                most = probability;
                best = candidate;
            }
        }
        DateSpan chosen = best == null ? null : best.span();
        if (deadline) {
            draft.due = chosen;
            if (best != null) {
                draft.rules.add(best.rule());
            }
        } else {
            draft.date = chosen;
        }
    }

    private List<Candidate> candidates(Draft draft, Story story) {
        List<Candidate> candidates = new ArrayList<>();
        for (TimeExpression time : draft.reading.times()) {
            addVariants(candidates, time, gap(draft.hit, time));
        }
        for (TimeLength length : draft.reading.lengths()) {
            if (story.reference != null && draft.type() == EventType.DEADLINE) {
                LocalDate due = length.after(story.reference);
                DateSpan span = DateSpan.day(due, DateSpan.Granularity.DAY, DateSpan.Basis.RELATIVE);
                int distance = Math.abs(length.first() - draft.hit.end());
                add(candidates, new Candidate(span, null, "length", distance, length.rule()));
            }
        }
        return candidates;
    }

    private static void addVariants(List<Candidate> candidates, TimeExpression time, int distance) {
        DateSpan value = time.value();
        LocalDate last = value.to();
        TimeRelation relation = time.relation();
        if (last != null && (relation == TimeRelation.UNTIL || relation == TimeRelation.BEFORE)) {
            DateSpan span = new DateSpan(null, last, DateSpan.Granularity.RANGE, value.basis());
            add(candidates, new Candidate(span, time, "limit", distance, time.rule()));
        }
        add(candidates, new Candidate(value, time, "value", distance, time.rule()));
        DateSpan ahead = time.ahead();
        if (ahead != null) {
            add(candidates, new Candidate(ahead, time, "ahead", distance, time.rule()));
        }
        if (value.granularity() != DateSpan.Granularity.DAY && last != null && !last.equals(value.from())) {
            DateSpan span = DateSpan.day(last, value.granularity(), value.basis());
            add(candidates, new Candidate(span, time, "last-day", distance, time.rule()));
        }
    }

    /** Adds a candidate unless an earlier one means the same days. */
    private static void add(List<Candidate> candidates, Candidate candidate) {
        if (candidates.stream().noneMatch(other -> other.span().isSameDays(candidate.span()))) {
            candidates.add(candidate);
        }
    }

    private static int gap(Hit hit, TimeExpression time) {
        return time.end() <= hit.first() ? hit.first() - time.end() : Math.max(0, time.first() - hit.end());
    }

    private void describe(Draft draft, Candidate candidate, Story story, @Nullable DateSpan ruled) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        Reading reading = draft.reading;
        String type = draft.type().name();
        TimeExpression time = candidate.time();
        String source = time == null ? "length" : "sentence";
        String variant = candidate.variant();
        String gap = Weigher.distance(candidate.distance());
        String relation = story.relation(candidate.span());
        String span = candidate.span().granularity().name();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        f.add("source.type", source, variant, type);
        f.add("gap", source, gap);
        f.add("when", relation, variant, assertion);
        f.add("when.source", source, relation, assertion);
        f.add("span.source", span, source, scope);
        f.add("assertion", assertion, source, variant);
        f.add("id", hit.trigger().id(), source);
        f.add("title", reading.sentence().index() == 0 ? "y" : "n", source);
        f.add(
                "definite",
                hit.form().definite() ? "y" : "n",
                source,
                hit.form().tense().name());
        boolean same = ruled != null && ruled.isSameDays(candidate.span());
        f.add("rule", same ? "same" : ruled == null ? "none" : "other", source);
        if (time != null) {
            own(f, reading, hit, time, variant, type);
        }
    }

    private void own(Features f, Reading reading, Hit hit, TimeExpression time, String variant, String type) {
        boolean before = time.end() <= hit.first();
        String side = before ? "before" : "after";
        String gap = Weigher.distance(gap(hit, time));
        f.add("side.type", side, gap, type);
        f.add("relation", time.relation().name(), variant, type);
        f.add("expression", time.rule(), variant);
        boolean clause = reading.clauses().together(before ? time.end() - 1 : time.first(), hit.first());
        f.add("clause", clause ? "y" : "n", side);
        f.add("speech", When.isTimeOfSpeech(reading, time, hit, words) ? "y" : "n", side);
        int between = 0;
        for (Hit other : reading.hits()) {
            boolean inside = before
                    ? other.first() >= time.end() && other.end() <= hit.first()
                    : other.first() >= hit.end() && other.end() <= time.first();
            between += inside ? 1 : 0;
        }
        f.add("between", side, between > 2 ? "3" : Integer.toString(between));
        f.add("next", reading.light(time.end()), side);
        between(f, reading, before ? time.end() : hit.end(), before ? hit.first() : time.first(), side, type);
        f.add("id.side", hit.trigger().id(), side, variant);
    }

    /** What stands between a time and the event. */
    private void between(Features f, Reading reading, int from, int to, String side, String type) {
        int said = 0;
        int that = 0;
        for (int i = from; i < to; i++) {
            boolean reports = words.is(Words.Kind.REPORTING, reading.token(i));
            said += reports ? 1 : 0;
            that += words.is(Words.Kind.RELATIVE, reading.token(i)) ? 1 : 0;
            if (to - from <= BETWEEN) {
                weigher.classes("class.between", reading, i, side);
            }
        }
        f.add("said.type", said > 0 ? "y" : "n", that > 1 ? "2" : that > 0 ? "1" : "0", type);
        if (to - from <= PATH) {
            StringBuilder path = new StringBuilder(side);
            for (int i = from; i < to; i++) {
                path.append(' ').append(reading.light(i));
            }
            f.add("path", path.toString());
        }
    }
}
