package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
 * Dates an event in the light of the whole article: by a time of its sentence, by other mentions that are of the same
 * event, by a time in a sentence near it, or by the publication.
 */
final class StoryDates {
    private static final double THRESHOLD = 0.42;
    private static final int NEIGHBOURS = 3;

    private final Weigher weigher;

    StoryDates(Weigher weigher) {
        this.weigher = weigher;
    }

    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        static Days of(DateSpan span) {
            return new Days(span.from(), span.to());
        }
    }

    /** A date that the article offers, with the mentions that have it and the sentences near by that name it. */
    private static final class Candidate {
        final DateSpan span;

        /** How likely the sentence's own words give this date; 0 where they do not name it. */
        double own;

        /** How many mentions of the same event have it, each counted as likely as it is. */
        double kin;

        final List<Draft> mentions = new ArrayList<>();
        final List<String> near = new ArrayList<>();
        String rule = "date.story";

        Candidate(DateSpan span) {
            this.span = span;
        }
    }

    void complete(Draft draft, List<Draft> drafts, Story story) {
        if (draft.type() == EventType.DEADLINE) {
            return;
        }
        Map<Days, Candidate> candidates = candidates(draft, drafts, story);
        Candidate best = null;
        double most = THRESHOLD;
        for (Candidate candidate : candidates.values()) {
            weigher.features.clear();
            describe(draft, candidate, candidates.values(), drafts, story);
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
        for (Dates.Weighed time : draft.times) {
            Candidate own = candidates.computeIfAbsent(Days.of(time.span()), days -> new Candidate(time.span()));
            if (time.probability() > own.own) {
                own.own = time.probability();
                own.rule = time.rule();
            }
        }
        draft.kin.forEach((other, same) -> {
            for (Dates.Weighed time : other.times) {
                at(candidates, time.span()).kin += same * time.probability();
            }
        });
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
            until.rule = until.own > 0 ? until.rule : "date.publication";
            Candidate same = at(candidates, DateSpan.day(day, DateSpan.Granularity.DAY, DateSpan.Basis.INFERRED));
            same.near.add("day");
            same.rule = same.mentions.isEmpty() && same.own == 0 ? "date.publication" : same.rule;
        }
        return candidates;
    }

    private static Candidate at(Map<Days, Candidate> candidates, DateSpan span) {
        return candidates.computeIfAbsent(
                Days.of(span),
                days -> new Candidate(
                        new DateSpan(span.from(), span.to(), span.granularity(), DateSpan.Basis.INFERRED)));
    }

    private void describe(
            Draft draft, Candidate candidate, Collection<Candidate> candidates, List<Draft> drafts, Story story) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        String definite = hit.form().definite() ? "def" : "indef";
        String relation = story.relation(candidate.span);
        String title = Support.title(draft);
        Support mentions = Support.of(draft, candidate.mentions);
        String support = support(candidate, mentions);
        evidence(f, draft, candidate, candidates, relation);
        f.add("bias");
        f.add("support", support, type, assertion);
        f.add("support.scope", support, scope, definite);
        f.add("support.title", support, title, type);
        f.add("support.word", support, hit.trigger().id());
        f.add("when", relation, assertion, support);
        f.add("when.type", relation, type, assertion);
        f.add("span", candidate.span.granularity().name(), scope, support);
        f.add("choices", Integer.toString(Math.min(6, candidates.size())), support);
        f.add("form", hit.form().tense().name(), definite, support);
        f.add("next", draft.reading.light(hit.end()), support);
        f.add("prev", draft.reading.light(hit.first() - 1), support);
        for (String near : candidate.near) {
            f.add("near", near, support, type);
            f.add("near.form", near, definite, hit.form().tense().name());
            f.add("near.when", near, relation, assertion);
            f.add("near.title", near, title, scope);
        }
        int dated = 0;
        for (Draft mention : drafts) {
            dated += mention.type() == draft.type() && mention.date != null ? 1 : 0;
        }
        int same = mentions.same;
        f.add("dated", dated == 0 ? "none" : same * 2 > dated ? "most" : same > 0 ? "some" : "not", type, definite);
        f.add("share", dated == 0 ? "none" : Integer.toString(4 * same / dated), scope, assertion);
        mentions.describe(f, Support.first(draft, drafts));
        Draft nearest = mentions.nearest();
        if (nearest != null) {
            f.add("nearest.place", places(draft, nearest), scope);
            f.add("nearest.method", agreement(draft.fields.get("method"), nearest.fields.get("method")), type);
            f.add("nearest.killed", draft.killed != null && draft.killed.equals(nearest.killed) ? "y" : "n");
        }
    }

    private static String support(Candidate candidate, Support mentions) {
        if (candidate.own > 0) {
            return "own";
        }
        return mentions.same > 0 ? "same" : mentions.other > 0 ? "other" : candidate.near.isEmpty() ? "none" : "near";
    }

    /** What the sentence itself and the mentions of the same event say. */
    private static void evidence(
            Features f, Draft draft, Candidate candidate, Collection<Candidate> candidates, String relation) {
        String type = draft.type().name();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        String definite = draft.hit.form().definite() ? "def" : "indef";
        double owned = 0;
        List<Double> kindred = new ArrayList<>();
        for (Candidate other : candidates) {
            owned = Math.max(owned, other.own);
            kindred.add(other.kin);
        }
        String own = Weigher.share(candidate.own);
        String kin = Weigher.share(candidate.kin);
        String rival = Support.against(candidate.kin, kindred);
        String owns = candidate.own > 0 && candidate.own >= owned ? "best" : Weigher.share(owned);
        f.add("own", own);
        f.add("own.kin", own, kin);
        f.add("own.rival", own, rival);
        f.add("own.best", own, owns, rival);
        f.add("own.when", own, relation, assertion);
        f.add("own.scope", own, scope, type);
        f.add("kin", kin, rival, owns);
        f.add("kin.scope", kin, scope, definite);
        f.add("kin.type", kin, type);
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
