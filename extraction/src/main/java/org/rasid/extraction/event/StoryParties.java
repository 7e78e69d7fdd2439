package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;

/**
 * Names the parties that a sentence leaves out, or speaks of by a pronoun or a general noun (التنظيم، الجانبان): those of
 * the article's other mentions, and those that the headline and the sentences before name.
 */
final class StoryParties {
    private static final double THRESHOLD = 0.45;

    /** Sentences before a mention that its pronouns may refer to. */
    private static final int REACH = 2;

    private static final Set<EventType> MUTUAL = Set.of(EventType.TALKS, EventType.AGREEMENT, EventType.TRUCE);

    private static final Map<Role, Question> QUESTIONS =
            Map.of(Role.ACTOR, Question.STORY_ACTOR, Role.TARGET, Question.STORY_TARGET);

    private final Weigher weigher;
    private final Words words;
    private final Parties parties;

    StoryParties(Weigher weigher, Words words, Parties parties) {
        this.weigher = weigher;
        this.words = words;
        this.parties = parties;
    }

    /** A party that the article offers. */
    private static final class Candidate {
        final Party party;
        final @Nullable ActorMatch actor;
        final List<Draft> mentions = new ArrayList<>();
        final List<String> near = new ArrayList<>();
        final Map<Role, Double> kin = new EnumMap<>(Role.class);
        final Map<Role, Integer> roles = new EnumMap<>(Role.class);

        Candidate(Party party, @Nullable ActorMatch actor) {
            this.party = party;
            this.actor = actor;
        }

        double kin(Role role) {
            return kin.getOrDefault(role, 0.0);
        }

        int held(Role role) {
            return roles.getOrDefault(role, 0);
        }
    }

    private record Scored(Party party, double probability) {}

    void complete(Draft draft, List<Draft> drafts, Story story) {
        List<Phrase> actors = draft.of(Role.ACTOR);
        List<Phrase> pairs = actors.stream()
                .filter(actor -> words.is(Words.Kind.PAIR_REFERENCE, draft.reading.token(actor.first())))
                .toList();
        if (actors.size() - pairs.size() < (MUTUAL.contains(draft.type()) ? 2 : 1)) {
            complete(draft, Role.ACTOR, drafts, story);
            if (draft.borrowed.size() > 1) {
                actors.removeAll(pairs);
            }
        }
        if (Roles.isAimed(draft.type()) && draft.of(Role.TARGET).isEmpty()) {
            complete(draft, Role.TARGET, drafts, story);
        }
    }

    private void complete(Draft draft, Role role, List<Draft> drafts, Story story) {
        Collection<Candidate> candidates = candidates(draft, role, drafts, story);
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            weigher.features.clear();
            describe(draft, role, candidate, candidates, drafts);
            double probability = weigher.yes(
                    QUESTIONS.getOrDefault(role, Question.STORY_ACTOR),
                    Acceptance.subject(draft.reading, draft.hit, candidate.party.verbatim()));
            if (probability >= THRESHOLD) {
                scored.add(new Scored(candidate.party, probability));
            }
        }
        int most = role == Role.ACTOR && MUTUAL.contains(draft.type()) ? 4 : 1;
        scored.sort(Comparator.comparingDouble(Scored::probability).reversed());
        List<Party> taken = new ArrayList<>();
        for (Scored next : scored) {
            if (taken.size() < most && taken.stream().noneMatch(party -> isSame(party, next.party()))) {
                taken.add(next.party());
                draft.rules.add("party.story");
            }
        }
        draft.borrowed.addAll(taken);
    }

    private Collection<Candidate> candidates(Draft draft, Role role, List<Draft> drafts, Story story) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Draft other : drafts) {
            for (Role held : List.of(Role.ACTOR, Role.TARGET)) {
                for (Phrase phrase : other == draft ? List.<Phrase>of() : other.of(held)) {
                    Candidate candidate = candidate(candidates, role, phrase, other.reading);
                    candidate.roles.merge(held, 1, Integer::sum);
                    candidate.kin.merge(held, draft.kin.getOrDefault(other, 0.0), Double::sum);
                    if (held == role) {
                        candidate.mentions.add(other);
                    }
                }
            }
        }
        int index = draft.reading.sentence().index();
        for (int apart = 1; apart <= Math.min(REACH, index); apart++) {
            addNamed(candidates, role, story.sentence(index - apart), index == apart ? "title" : "before" + apart);
        }
        if (index > REACH) {
            addNamed(candidates, role, story.sentence(0), "title");
        }
        List<Party> own = draft.of(role).stream()
                .map(phrase -> parties.party(role, phrase, draft.reading))
                .toList();
        candidates.values().removeIf(candidate -> own.stream().anyMatch(party -> isSame(party, candidate.party)));
        return candidates.values();
    }

    private void addNamed(Map<String, Candidate> candidates, Role role, @Nullable Reading reading, String where) {
        if (reading == null) {
            return;
        }
        boolean first = true;
        for (ActorMatch actor : reading.actors()) {
            if (!Phrases.isAdjective(actor)) {
                candidate(candidates, role, Phrases.of(actor), reading).near.add(where + (first ? ".first" : ""));
                first = false;
            }
        }
        for (TargetMatch target : role == Role.TARGET ? reading.targets() : List.<TargetMatch>of()) {
            candidate(candidates, role, Phrases.of(target, reading), reading)
                    .near
                    .add(where + ".thing");
        }
    }

    private Candidate candidate(Map<String, Candidate> candidates, Role role, Phrase phrase, Reading reading) {
        Party party = parties.party(role, phrase, reading);
        return candidates.computeIfAbsent(key(party), key -> new Candidate(party, phrase.actor()));
    }

    private static String key(Party party) {
        return party.actorId() == null ? party.verbatim() : party.actorId();
    }

    /** Whether one name is short for the other, or both are of one country: of two sides neither speaks for the other. */
    private static boolean isSame(Party one, Party other) {
        return key(one).equals(key(other))
                || (one.country() != null && one.country().equals(other.country()))
                || one.verbatim().contains(other.verbatim())
                || other.verbatim().contains(one.verbatim());
    }

    private void describe(
            Draft draft, Role role, Candidate candidate, Collection<Candidate> candidates, List<Draft> drafts) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String id = hit.trigger().id();
        String assertion = draft.fields.getOrDefault("assertion", "");
        String scope = draft.fields.getOrDefault("scope", "");
        String definite = hit.form().definite() ? "def" : "indef";
        String tense = hit.form().tense().name();
        String own = draft.of(role).isEmpty() ? "none" : "some";
        String kind = candidate.actor == null ? "none" : candidate.actor.kind().name();
        Role opposite = role == Role.ACTOR ? Role.TARGET : Role.ACTOR;
        String kin = Weigher.share(candidate.kin(role));
        String against = Weigher.share(candidate.kin(opposite));
        List<Double> kindred = new ArrayList<>();
        candidates.forEach(other -> kindred.add(other.kin(role)));
        Support mentions = Support.of(draft, candidate.mentions);
        String support = mentions.same > 0 ? "same" : candidate.mentions.isEmpty() ? "near" : "other";
        f.add("bias", type, own);
        f.add("kin", kin, Support.against(candidate.kin(role), kindred), own);
        f.add("kin.scope", kin, scope, definite);
        f.add("kin.type", kin, type, kind);
        f.add("kin.tense", kin, tense, definite);
        f.add("kin.against", kin, against, type);
        f.add("support", support, type, scope);
        f.add("support.tense", support, tense, definite);
        f.add("support.assertion", support, assertion);
        f.add("support.title", support, Support.title(draft), type);
        f.add("support.id", support, id);
        f.add("roles", few(candidate.held(role)), few(candidate.held(opposite)), type);
        f.add("kind", kind, type, own);
        f.add("id.kind", id, kind);
        int all = 0;
        for (Draft other : drafts) {
            all += other.type() == draft.type() && !other.of(role).isEmpty() ? 1 : 0;
        }
        f.add("share", all == 0 ? "none" : Integer.toString(4 * mentions.same / all), scope, definite);
        boolean rival = draft.of(opposite).stream()
                .anyMatch(phrase -> isSame(parties.party(role, phrase, draft.reading), candidate.party));
        f.add("opposite", draft.of(opposite).isEmpty() ? "none" : rival ? "self" : "other", type, support);
        f.add("parties", draft.reading.actors().isEmpty() ? "none" : "some", support, type);
        for (String near : candidate.near) {
            f.add("near", near, support, type);
            f.add("near.tense", near, tense, definite);
            f.add("near.kind", near, kind, type);
        }
        references(f, draft.reading, candidate, kind, type);
        mentions.describe(f, Support.first(draft, drafts));
    }

    /** The words of the sentence that speak of a party named elsewhere. */
    private void references(Features f, Reading reading, Candidate candidate, String kind, String type) {
        boolean any = false;
        for (int i = 0; i < reading.size(); i++) {
            boolean group = words.isStem(Words.Kind.GROUP_REFERENCE, reading.token(i));
            if (group || words.is(Words.Kind.PAIR_REFERENCE, reading.token(i))) {
                String stem = reading.light(i);
                any = true;
                f.add("reference", group ? stem : "pair", kind);
                f.add("reference.type", group ? "group" : "pair", type);
                if (group) {
                    f.add("reference.held", candidate.party.verbatim().contains(stem) ? "y" : "n", stem);
                }
            }
        }
        f.add("references", any ? "y" : "n", type);
    }

    private static String few(int count) {
        return Integer.toString(Math.min(3, count));
    }
}
