package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.time.TimeExpression;

/**
 * Dates an event whose sentence does not say when: by another mention of the article that is plainly of the same event,
 * by a time in a sentence near it, or by the publication.
 */
final class StoryDates {
    private static final double THRESHOLD = 0.42;
    private static final int NEIGHBOURS = 3;

    private final Weigher weigher;

    StoryDates(Weigher weigher) {
        this.weigher = weigher;
    }

    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A date that the article offers, with the mentions that have it and the sentences near by that name it. */
    private static final class Candidate {
        final DateSpan span;
        final List<Draft> mentions = new ArrayList<>();
        final List<String> near = new ArrayList<>();
        String rule = "date.story";

        Candidate(DateSpan span) {
            this.span = span;
        }
    }

    void complete(Draft draft, List<Draft> drafts, Story story) {
        if (draft.type() == EventType.DEADLINE || draft.date != null) {
            return;
        }
        Map<Days, Candidate> candidates = candidates(draft, drafts, story);
        Candidate best = null;
        double most = THRESHOLD;
        for (Candidate candidate : candidates.values()) {
            weigher.features.clear();
            describe(draft, candidate, candidates.values().size(), drafts, story);
            double probability =
                    weigher.yes(Question.STORY_DATE, Acceptance.subject(draft.reading, draft.hit, candidate.span));
            if (probability > most) {
                most = probability;
                best = candidate;
            }
        }
        if (best != null) {
            draft.storyDate = best.span;
            draft.rules.add(best.rule);
        }
    }

    private Map<Days, Candidate> candidates(Draft draft, List<Draft> drafts, Story story) {
        Map<Days, Candidate> candidates = new LinkedHashMap<>();
        for (Draft other : drafts) {
            if (other != draft && other.date != null) {
                at(candidates, other.date).mentions.add(other);
            }
        }
        int index = draft.reading.sentence().index();
        for (int apart = -NEIGHBOURS; apart <= NEIGHBOURS; apart++) {
            Reading reading = apart == 0 ? null : story.sentence(index + apart);
            String where = (apart < 0 ? "before" : "behind") + Math.abs(apart);
            for (TimeExpression time : reading == null ? List.<TimeExpression>of() : reading.times()) {
                at(candidates, time.value()).near.add(where);
                DateSpan ahead = time.ahead();
                if (ahead != null) {
                    at(candidates, ahead).near.add(where + "a");
                }
            }
        }
        LocalDate day = story.reference;
        if (day != null) {
            Candidate until =
                    at(candidates, new DateSpan(null, day, DateSpan.Granularity.RANGE, DateSpan.Basis.INFERRED));
            until.near.add("until");
            until.rule = "date.publication";
            Candidate same = at(candidates, DateSpan.day(day, DateSpan.Granularity.DAY, DateSpan.Basis.INFERRED));
            same.near.add("day");
            same.rule = same.mentions.isEmpty() ? "date.publication" : same.rule;
        }
        return candidates;
    }

    private static Candidate at(Map<Days, Candidate> candidates, DateSpan span) {
        return candidates.computeIfAbsent(
                new Days(span.from(), span.to()),
                days -> new Candidate(
                        new DateSpan(span.from(), span.to(), span.granularity(), DateSpan.Basis.INFERRED)));
    }

    private void describe(Draft draft, Candidate candidate, int choices, List<Draft> drafts, Story story) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        String definite = hit.form().definite() ? "def" : "indef";
        String relation = story.relation(candidate.span);
        String title = draft.reading.sentence().index() == 0 ? "title" : "body";
        Draft nearest = null;
        int least = Integer.MAX_VALUE;
        int same = 0;
        int other = 0;
        int dated = 0;
        for (Draft mention : drafts) {
            dated += mention.type() == draft.type() && mention.date != null ? 1 : 0;
        }
        for (Draft mention : candidate.mentions) {
            if (mention.type() == draft.type()) {
                same++;
                int apart = Math.abs(mention.reading.sentence().index()
                        - draft.reading.sentence().index());
                if (apart < least) {
                    least = apart;
                    nearest = mention;
                }
            } else {
                other++;
            }
        }
        String support = same == 0 ? (other == 0 ? (candidate.near.isEmpty() ? "none" : "near") : "other") : "same";
        f.add("bias");
        f.add("support", support, type, assertion);
        f.add("support.scope", support, scope, definite);
        f.add("support.title", support, title, type);
        f.add("support.word", support, hit.trigger().id());
        f.add("when", relation, assertion, support);
        f.add("when.type", relation, type, assertion);
        f.add("span", candidate.span.granularity().name(), scope, support);
        f.add("choices", Integer.toString(Math.min(6, choices)), support);
        f.add("form", hit.form().tense().name(), definite, support);
        f.add("next", draft.reading.light(hit.end()), support);
        f.add("prev", draft.reading.light(hit.first() - 1), support);
        for (String near : candidate.near) {
            f.add("near", near, support, type);
            f.add("near.form", near, definite, hit.form().tense().name());
            f.add("near.when", near, relation, assertion);
            f.add("near.title", near, title, scope);
        }
        boolean silent = dated == 0;
        f.add("dated", silent ? "none" : same * 2 > dated ? "most" : same > 0 ? "some" : "not", type, definite);
        f.add("share", silent ? "none" : Integer.toString(4 * same / dated), scope, assertion);
        if (nearest != null) {
            int order = nearest.reading.sentence().index()
                    - draft.reading.sentence().index();
            String side = order < 0 ? "before" : order > 0 ? "behind" : "here";
            String apart = Weigher.distance(least);
            f.add("nearest", side, apart, type);
            f.add("nearest.form", side, definite, nearest.hit.form().definite() ? "def" : "indef");
            f.add(
                    "nearest.word",
                    nearest.hit.trigger().id().equals(hit.trigger().id()) ? "same" : "other",
                    side,
                    apart);
            f.add("nearest.words", nearest.hit.trigger().id(), hit.trigger().id());
            f.add("nearest.assertion", nearest.fields.getOrDefault("assertion", ""), assertion);
            f.add("nearest.scope", nearest.fields.getOrDefault("scope", ""), scope);
            f.add("nearest.place", places(draft, nearest), scope);
            f.add("nearest.method", agreement(draft.fields.get("method"), nearest.fields.get("method")), type);
            f.add("nearest.killed", draft.killed != null && draft.killed.equals(nearest.killed) ? "y" : "n");
            boolean first = drafts.stream()
                            .filter(d -> d.type() == draft.type())
                            .findFirst()
                            .orElse(draft)
                    == nearest;
            f.add("nearest.first", first ? "y" : "n", side, title);
        }
    }

    private static String places(Draft one, Draft other) {
        String a = one.location == null ? null : one.location.verbatim();
        String b = other.location == null ? null : other.location.verbatim();
        return a == null || b == null ? "open" : a.equals(b) ? "same" : "other";
    }

    private static String agreement(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? "open" : Objects.equals(one, other) ? "same" : "other";
    }
}
