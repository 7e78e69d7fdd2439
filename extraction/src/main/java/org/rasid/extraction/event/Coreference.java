package org.rasid.extraction.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.text.Token;

/**
 * Decides how likely two mentions of an article are of the same event. What one of them leaves unsaid is then taken from
 * the others, and a time that only one of several reads differently is a misreading.
 */
final class Coreference {
    /** Below this probability two mentions have nothing to do with each other. */
    private static final double LEAST = 0.1;

    /** Shorter stems are function words for the most part. */
    private static final int CONTENT = 4;

    private final Weigher weigher;
    private final Map<Integer, Set<String>> contents = new HashMap<>();

    Coreference(Weigher weigher) {
        this.weigher = weigher;
    }

    /** Relates a mention to those before it, given from left to right. */
    void relate(Draft draft, List<Draft> before) {
        int same = 0;
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft other = before.get(i);
            if (other.type() == draft.type()) {
                weigher.features.clear();
                describe(other, draft, same++);
                double probability = weigher.yes(
                        Question.SAME_EVENT,
                        Acceptance.subject(
                                draft.reading, draft.hit, Acceptance.subject(other.reading, other.hit, null)));
                if (probability >= LEAST) {
                    draft.kin.put(other, probability);
                    other.kin.put(draft, probability);
                }
            }
        }
    }

    private void describe(Draft one, Draft other, int between) {
        Features f = weigher.features;
        String type = other.type().name();
        Hit hit = other.hit;
        int sentences =
                other.reading.sentence().index() - one.reading.sentence().index();
        String apart = Weigher.distance(sentences);
        String title = one.reading.sentence().index() == 0 ? "title" : "body";
        String definite = hit.form().definite() ? "def" : "indef";
        String was = one.hit.form().definite() ? "def" : "indef";
        String stance = one.fields.getOrDefault("assertion", "") + "/" + other.fields.getOrDefault("assertion", "");
        String scopes = one.fields.getOrDefault("scope", "") + "/" + other.fields.getOrDefault("scope", "");
        String word = one.hit.trigger().id().equals(hit.trigger().id()) ? "same" : "other";
        String place = places(one.location, other.location);
        String date = dates(one.date, other.date);
        String actors = parties(one, other, Role.ACTOR);
        String targets = parties(one, other, Role.TARGET);
        String killed = agreement(one.killed, other.killed);
        f.add("bias", type);
        f.add("apart", apart, type, title);
        f.add("between", Integer.toString(Math.min(5, between)), type, title);
        f.add("first", sentences > 0 && other.reading.sentence().index() <= 2 ? "y" : "n", title, type);
        f.add("word", word, definite, was);
        f.add("word.type", word, type, apart);
        f.add("words", one.hit.trigger().id(), hit.trigger().id());
        f.add("id", hit.trigger().id(), definite);
        f.add("next", other.reading.light(hit.end()), definite);
        f.add("stance", stance, type);
        f.add("scopes.word", scopes, word, definite);
        f.add("place", place, type);
        f.add("place.title", place, title, definite);
        f.add("date", date, type);
        f.add("date.place", date, place, title);
        f.add("actors", actors, targets, type);
        f.add("killed.wounded", killed, agreement(one.wounded, other.wounded));
        f.add("count", agreement(one.count, other.count), type);
        f.add("method", agreement(one.fields.get("method"), other.fields.get("method")), type);
        f.add("phase", agreement(one.fields.get("phase"), other.fields.get("phase")), type);
        if (sentences > 0) {
            String alike = likeness(one.reading, other.reading);
            f.add("alike.word", alike, word, place);
        } else {
            boolean together = other.reading.clauses().together(one.hit.first(), hit.first());
            f.add("clause", together ? "y" : "n", word, definite);
        }
    }

    private static String places(@Nullable Location one, @Nullable Location other) {
        if (one == null || other == null) {
            return one == null && other == null ? "none" : "open";
        }
        boolean alike = one.verbatim() != null && one.verbatim().equals(other.verbatim());
        if (alike || (one.placeId() != null && one.placeId().equals(other.placeId()))) {
            return "same";
        }
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            return "abroad";
        }
        boolean within = one.admin1() != null && one.admin1().equals(other.admin1());
        boolean fine = one.precision().compareTo(Location.Precision.ADMIN1) < 0
                && other.precision().compareTo(Location.Precision.ADMIN1) < 0;
        return fine ? (within ? "near" : "other") : within ? "within" : "wide";
    }

    private static String dates(@Nullable DateSpan one, @Nullable DateSpan other) {
        if (one == null || other == null) {
            return one == null && other == null ? "none" : "open";
        }
        if (one.isSameDays(other)) {
            return "same";
        }
        return endsBefore(one, other) || endsBefore(other, one) ? "other" : "over";
    }

    private static boolean endsBefore(DateSpan one, DateSpan other) {
        return one.to() != null && other.from() != null && one.to().isBefore(other.from());
    }

    /** Whether two mentions name the same country or the same party in a role. */
    private static String parties(Draft one, Draft other, Role role) {
        List<Phrase> some = one.of(role);
        List<Phrase> others = other.of(role);
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() && others.isEmpty() ? "none" : "open";
        }
        boolean known = false;
        for (Phrase a : some) {
            for (Phrase b : others) {
                if ((a.country() != null && a.country().equals(b.country())) || isSame(one, a, other, b)) {
                    return "same";
                }
                known |= a.country() != null && b.country() != null;
            }
        }
        return known ? "other" : "unlike";
    }

    private static boolean isSame(Draft one, Phrase a, Draft other, Phrase b) {
        if (a.actor() != null
                && b.actor() != null
                && a.actor().actor() != null
                && Objects.equals(a.actor().actor(), b.actor().actor())) {
            return true;
        }
        return one.reading.light(a.first()).equals(other.reading.light(b.first()));
    }

    private static String agreement(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == null && other == null ? "none" : "open";
        }
        return one.equals(other) ? "same" : "other";
    }

    /** How much of the shorter sentence's content words stands in the other too, in tenths. */
    private String likeness(Reading one, Reading other) {
        Set<String> some = content(one);
        Set<String> others = content(other);
        if (some.isEmpty() || others.isEmpty()) {
            return "none";
        }
        int shared = 0;
        for (String stem : some.size() < others.size() ? some : others) {
            shared += some.size() < others.size() ? (others.contains(stem) ? 1 : 0) : some.contains(stem) ? 1 : 0;
        }
        int least = Math.min(some.size(), others.size());
        return shared < 3 ? Integer.toString(shared) : 10 * shared / least < 3 ? "few" : "0." + 10 * shared / least;
    }

    private Set<String> content(Reading reading) {
        return contents.computeIfAbsent(reading.sentence().index(), index -> stems(reading));
    }

    private static Set<String> stems(Reading reading) {
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < reading.size(); i++) {
            Token token = reading.token(i);
            if (token.isNumber()) {
                stems.add(token.folded());
            } else if (token.isWord() && reading.light(i).length() >= CONTENT) {
                stems.add(reading.light(i));
            }
        }
        return stems;
    }
}
