package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.place.PlaceMatch;

/** Decides who did it, to whom, and who claims it, among the phrases of the sentence. */
final class Roles {
    private static final double THRESHOLD = 0.33;

    /** A party that stands farther from a trigger, in words, has nothing to do with it. */
    private static final int FARTHEST = 30;

    private static final Map<Role, Question> QUESTIONS =
            Map.of(Role.ACTOR, Question.ACTOR, Role.TARGET, Question.TARGET, Role.CLAIMANT, Question.CLAIMANT);

    private final Weigher weigher;
    private final Words words;
    private final Parties parties;

    Roles(Weigher weigher, Words words, Parties parties) {
        this.parties = parties;
        this.weigher = weigher;
        this.words = words;
    }

    private record Scored(Phrase phrase, double probability) {}

    void decide(Draft draft, List<Phrase> phrases) {
        Map<Role, List<Phrase>> ruled = new EnumMap<>(Role.class);
        ruled.putAll(draft.parties);
        draft.parties.clear();
        choose(draft, Role.ACTOR, phrases, ruled);
        if (isAimed(draft.type())) {
            choose(draft, Role.TARGET, phrases, ruled);
        }
        if (draft.type() == EventType.STRIKE && claims(draft.reading)) {
            choose(draft, Role.CLAIMANT, phrases, ruled);
        }
    }

    /** Whether events of a type have targets. */
    static boolean isAimed(EventType type) {
        return type == EventType.STRIKE || type == EventType.THREAT || type == EventType.SECURITY_OPERATION;
    }

    private boolean claims(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            if (words.isStem(Words.Kind.CLAIM_VERB, reading.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** The phrases of a sentence that can be parties; they may overlap. */
    List<Phrase> phrases(Reading reading) {
        List<Phrase> phrases = new ArrayList<>();
        for (ActorMatch actor : reading.actors()) {
            phrases.add(Phrases.of(actor));
        }
        for (TargetMatch target : reading.targets()) {
            add(phrases, Phrases.of(target, reading));
        }
        for (PlaceMatch place : reading.places()) {
            add(
                    phrases,
                    new Phrase(
                            place.fullFirst(),
                            place.fullEnd(),
                            place.proclitics(),
                            null,
                            place.country(),
                            place.rule()));
        }
        List<Phrase> longer = List.copyOf(phrases);
        reading.nations().forEach((token, country) -> {
            // الفرنسية inside القوات الفرنسية names those forces and nobody else
            boolean free = longer.stream()
                    .noneMatch(other -> other.actor() != null && other.first() < token && token < other.end());
            if (free) {
                add(phrases, new Phrase(token, token + 1, "", null, country, "actor.nationality"));
            }
        });
        phrases.sort(Comparator.comparingInt(Phrase::first).thenComparingInt(Phrase::end));
        return phrases;
    }

    private static void add(List<Phrase> phrases, Phrase phrase) {
        for (Phrase other : phrases) {
            if (other.first() == phrase.first() && other.end() == phrase.end()) {
                return;
            }
        }
        phrases.add(phrase);
    }

    private void choose(Draft draft, Role role, List<Phrase> phrases, Map<Role, List<Phrase>> ruled) {
        List<Scored> scored = new ArrayList<>();
        List<Phrase> all = new ArrayList<>(phrases);
        for (Phrase phrase : ruled.getOrDefault(role, List.of())) {
            add(all, phrase);
        }
        all.sort(Comparator.comparingInt(Phrase::first).thenComparingInt(Phrase::end));
        Phrase accepted = null;
        for (Phrase phrase : all) {
            if (phrase.end() < draft.hit.first() - FARTHEST || phrase.first() > draft.hit.end() + FARTHEST) {
                continue;
            }
            weigher.features.clear();
            describe(draft, role, phrase, all, accepted, ruled);
            String name = parties.verbatim(phrase, draft.reading);
            double probability = weigher.yes(
                    QUESTIONS.getOrDefault(role, Question.ACTOR), Acceptance.subject(draft.reading, draft.hit, name));
            if (probability >= THRESHOLD) {
                scored.add(new Scored(phrase, probability));
                accepted = phrase;
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::probability).reversed());
        List<Phrase> chosen = new ArrayList<>();
        for (Scored likeliest : scored) {
            Scored candidate = widest(likeliest, scored, role);
            boolean free = chosen.stream()
                    .noneMatch(other -> other.first() < candidate.phrase().end()
                            && candidate.phrase().first() < other.end());
            if (free && (role != Role.CLAIMANT || chosen.isEmpty())) {
                chosen.add(candidate.phrase());
            }
        }
        chosen.sort(Comparator.comparingInt(Phrase::first));
        draft.add(role, chosen);
    }

    /** The longest of the likely phrases that hold a phrase: a nationality names a party only where no noun goes with it. */
    private static Scored widest(Scored inner, List<Scored> scored, Role role) {
        Scored widest = inner;
        for (Scored other : scored) {
            boolean holds = other.phrase().first() <= widest.phrase().first()
                    && widest.phrase().end() <= other.phrase().end();
            // a drone is of a party, and not the party
            boolean acts = role != Role.ACTOR || other.phrase().actor() != null;
            widest = holds && acts ? other : widest;
        }
        return widest;
    }

    private void describe(
            Draft draft,
            Role role,
            Phrase phrase,
            List<Phrase> all,
            @Nullable Phrase accepted,
            Map<Role, List<Phrase>> ruled) {
        Features f = weigher.features;
        Reading reading = draft.reading;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String id = hit.trigger().id();
        String frame = hit.trigger().frame().name();
        boolean before = phrase.end() <= hit.first();
        boolean inside = !before && phrase.first() < hit.end();
        String side = before ? "before" : inside ? "in" : "after";
        int distance = before ? hit.first() - phrase.end() : Math.max(0, phrase.first() - hit.end());
        String gap = Weigher.distance(distance);
        String kind = phrase.actor() != null ? phrase.actor().kind().name() : "none";
        String rule = phrase.rule();
        String verdict = verdict(ruled, phrase);
        String tense = hit.form().tense().name();
        f.add("type", type);
        f.add("rule", verdict, type);
        f.add("rule.frame", verdict, frame);
        f.add("rule.id", verdict, id);
        f.add("side", side, gap, type);
        f.add("side.frame", side, gap, frame);
        f.add("side.tense", side, tense, frame);
        f.add("kind", kind, type);
        f.add("kind.side", kind, side, frame);
        f.add("phrase", rule, type);
        f.add("phrase.side", rule, side, gap);
        f.add("id", id, side, kind);
        f.add("id.phrase", id, side, rule);
        TargetMatch target = reading.targetAt(phrase.first());
        String noun = target == null ? "none" : target.noun().name();
        f.add("noun", noun, type);
        f.add("noun.side", noun, side, frame);
        f.add("head", reading.light(phrase.first()), type);
        String previous = reading.light(phrase.first() - 1);
        f.add("prev", previous, type);
        f.add("prev.side", previous, side, frame);
        f.add("prev2.prev", reading.light(phrase.first() - 2), previous);
        f.add("next", reading.light(phrase.end()), side);
        weigher.classes("class.head", reading, phrase.first(), type);
        weigher.classes("class.head.side", reading, phrase.first(), side);
        weigher.classes("class.prev", reading, phrase.first() - 1, side);
        weigher.classes("class.next", reading, phrase.end(), side);
        f.add("proclitics", phrase.proclitics(), side, type);
        boolean clause = reading.clauses().together(before ? phrase.end() - 1 : phrase.first(), hit.first());
        f.add("clause", clause ? "y" : "n", side, kind);
        f.add("clause.rule", clause ? "y" : "n", side, verdict);
        between(f, reading, hit, phrase, before, all, type);
        joined(f, reading, phrase, accepted, type);
        boolean acts = draft.of(Role.ACTOR).stream()
                .anyMatch(other -> other.first() < phrase.end() && phrase.first() < other.end());
        f.add("acts", role.name(), acts ? "y" : "n");
        f.add(
                "actors",
                role.name(),
                Integer.toString(Math.min(3, draft.of(Role.ACTOR).size())),
                type);
        f.add("counted", reading.quantityAt(phrase.first() - 1) != null ? "y" : "n", type);
        f.add("nation", phrase.country() == null ? "n" : "y", rule, type);
        f.add("title", reading.sentence().index() == 0 ? "y" : "n", side, kind);
        f.add("assertion", draft.fields.getOrDefault("assertion", ""), verdict, type);
    }

    private static String verdict(Map<Role, List<Phrase>> ruled, Phrase phrase) {
        for (Role role : List.of(Role.ACTOR, Role.TARGET, Role.CLAIMANT)) {
            for (Phrase other : ruled.getOrDefault(role, List.of())) {
                if (other.first() < phrase.end() && phrase.first() < other.end()) {
                    boolean exact = other.first() == phrase.first() && other.end() == phrase.end();
                    return exact ? role.name() : role.name().toLowerCase(java.util.Locale.ROOT);
                }
            }
        }
        return ruled.isEmpty() ? "free" : "none";
    }

    private void between(
            Features f, Reading reading, Hit hit, Phrase phrase, boolean before, List<Phrase> all, String type) {
        int from = before ? phrase.end() : hit.end();
        int to = before ? hit.first() : phrase.first();
        String side = before ? "before" : "after";
        int parties = 0;
        for (Phrase other : all) {
            parties += !other.equals(phrase) && other.first() >= from && other.end() <= to ? 1 : 0;
        }
        int triggers = 0;
        for (Hit other : reading.hits()) {
            triggers += other.first() >= from && other.end() <= to ? 1 : 0;
        }
        f.add("parties", side, Integer.toString(Math.min(3, parties)), type);
        f.add("triggers", side, Integer.toString(Math.min(3, triggers)), type);
        int marks = 0;
        for (int i = Math.max(0, from); i < Math.min(to, from + 20); i++) {
            marks += reading.token(i).isPunctuation() ? 1 : 0;
            if (words.is(Words.Kind.PREPOSITION, reading.token(i))
                    || words.is(Words.Kind.AGENT_PREPOSITION, reading.token(i))
                    || words.is(Words.Kind.RELATIVE, reading.token(i))
                    || words.is(Words.Kind.REPORTING, reading.token(i))) {
                f.add("path", side, reading.token(i).folded(), type);
            }
        }
        f.add("marks", side, Integer.toString(Math.min(3, marks)));
        if (to - from == 1) {
            f.add("link", side, reading.token(from).folded(), type);
        }
        if (to - from == 2) {
            f.add("link2", side, reading.light(from), reading.light(from + 1));
        }
    }

    /** Coordination: what is joined by و to a party that plays the role mostly plays it too. */
    private static void joined(Features f, Reading reading, Phrase phrase, @Nullable Phrase accepted, String type) {
        boolean and = phrase.proclitics().startsWith("و")
                || reading.light(phrase.first() - 1).equals("و");
        f.add("and", and ? "y" : "n", type);
        if (accepted == null) {
            f.add("accepted", "none", type);
            return;
        }
        int gap = phrase.first() - accepted.end();
        f.add("accepted", gap < 0 ? "over" : Weigher.distance(gap), and ? "and" : "", type);
    }
}
