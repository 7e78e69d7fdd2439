package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.place.PlaceMatch;

/**
 * Places an event whose sentence names no place for it: where another mention of the article, plainly of the same event,
 * is placed, or at a place named near by.
 */
final class StoryPlaces {
    private static final double THRESHOLD = 0.35;
    private static final int NEIGHBOURS = 2;

    private final Weigher weigher;

    StoryPlaces(Weigher weigher) {
        this.weigher = weigher;
    }

    /** A place that the article offers, with the mentions that have it and the sentences near by that name it. */
    private static final class Candidate {
        final Location location;
        final List<Draft> mentions = new ArrayList<>();
        final List<String> near = new ArrayList<>();

        /** How many mentions of the same event are there, each counted as likely as it is. */
        double kin;

        Candidate(Location location) {
            this.location = location;
        }
    }

    void complete(Draft draft, List<Draft> drafts, Story story) {
        if (draft.location != null) {
            return;
        }
        Map<String, Candidate> candidates = candidates(draft, drafts, story);
        Candidate best = null;
        double most = THRESHOLD;
        for (Candidate candidate : candidates.values()) {
            weigher.features.clear();
            describe(draft, candidate, candidates.values(), drafts, story);
            double probability = weigher.yes(
                    Question.STORY_PLACE, Acceptance.subject(draft.reading, draft.hit, candidate.location.verbatim()));
            if (probability > most) {
                most = probability;
                best = candidate;
            }
        }
        if (best != null) {
            draft.storyLocation = elsewhere(best.location);
            draft.rules.add("place.story");
        }
    }

    private static Map<String, Candidate> candidates(Draft draft, List<Draft> drafts, Story story) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Draft other : drafts) {
            Location location = other.location;
            if (other != draft && location != null && location.verbatim() != null) {
                Candidate candidate = candidates.computeIfAbsent(location.verbatim(), v -> new Candidate(location));
                candidate.mentions.add(other);
                candidate.kin += draft.kin.getOrDefault(other, 0.0);
            }
        }
        int index = draft.reading.sentence().index();
        if (index > NEIGHBOURS) {
            addNamed(candidates, story.sentence(0), "title", story);
        }
        for (int apart = -NEIGHBOURS; apart <= NEIGHBOURS; apart++) {
            String where = index + apart == 0 ? "title" : (apart < 0 ? "before" : "behind") + Math.abs(apart);
            addNamed(candidates, apart == 0 ? null : story.sentence(index + apart), where, story);
        }
        return candidates;
    }

    private static void addNamed(
            Map<String, Candidate> candidates, @Nullable Reading reading, String where, Story story) {
        if (reading == null) {
            return;
        }
        for (PlaceMatch match : reading.places()) {
            if (match.precision() != Location.Precision.COUNTRY) {
                Location location = Where.location(match, reading, story.text.original(), Location.Basis.ARTICLE);
                String name = location.verbatim() == null ? "" : location.verbatim();
                candidates
                        .computeIfAbsent(name, v -> new Candidate(location))
                        .near
                        .add(where);
            }
        }
    }

    private void describe(
            Draft draft, Candidate candidate, Collection<Candidate> candidates, List<Draft> drafts, Story story) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        String definite = hit.form().definite() ? "def" : "indef";
        String precision = candidate.location.precision().name();
        Support mentions = Support.of(draft, candidate.mentions);
        String support = mentions.same > 0 ? "same" : candidate.mentions.isEmpty() ? "near" : "other";
        int placed = 0;
        for (Draft mention : drafts) {
            placed += mention.type() == draft.type() && mention.location != null ? 1 : 0;
        }
        List<Double> kindred = new ArrayList<>();
        candidates.forEach(other -> kindred.add(other.kin));
        String kin = Weigher.share(candidate.kin);
        f.add("kin", kin, Support.against(candidate.kin, kindred));
        f.add("kin.scope", kin, scope, definite);
        f.add("kin.precision", kin, precision, type);
        f.add("bias");
        f.add("support", support, type, scope);
        f.add("support.assertion", support, assertion, definite);
        f.add("support.precision", support, precision, type);
        f.add("support.title", support, Support.title(draft), type);
        f.add("support.word", support, hit.trigger().id());
        f.add("share", placed == 0 ? "none" : Integer.toString(4 * mentions.same / placed), scope, definite);
        f.add("form", hit.form().tense().name(), definite, support);
        f.add("own", draft.reading.places().isEmpty() ? "none" : "some", support, scope);
        String country = candidate.location.country();
        f.add("main", country != null && country.equals(story.mainCountry()) ? "y" : "n", support);
        for (String near : candidate.near) {
            f.add("near", near, support, type);
            f.add("near.precision", near, precision, scope);
        }
        mentions.describe(f, Support.first(draft, drafts));
    }

    /** A place taken over from another sentence of the article. */
    private static Location elsewhere(Location location) {
        return new Location(
                location.verbatim(),
                location.placeId(),
                location.nameEn(),
                location.country(),
                location.admin1(),
                location.latitude(),
                location.longitude(),
                location.precision(),
                Location.Basis.ARTICLE);
    }
}
