package org.rasid.extraction.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.text.Token;

/** Decides the fields that have a fixed set of values. What the rules say of a field is part of the evidence. */
final class Attributes {
    private static final String NONE = "NONE";
    private static final int WINDOW = 8;

    private final Weigher weigher;
    private final Words words;

    Attributes(Weigher weigher, Words words) {
        this.weigher = weigher;
        this.words = words;
    }

    /** Assertion and scope; the other fields rest on them. */
    void decideStance(Draft draft, Story story) {
        decide(draft, "assertion", Question.ASSERTION, story);
        decide(draft, "scope", Question.SCOPE, story);
    }

    /** The fields of the type alone. */
    void decideDetails(Draft draft, Story story) {
        switch (draft.type()) {
            case STRIKE -> {
                decide(draft, "method", Question.METHOD, story);
                decide(draft, "outcome", Question.OUTCOME, story);
            }
            case TALKS -> decide(draft, "phase", Question.TALKS_PHASE, story);
            case TRUCE -> decide(draft, "phase", Question.TRUCE_PHASE, story);
            case FORCE_MOVEMENT -> decide(draft, "direction", Question.DIRECTION, story);
            case DEADLINE -> {
                decide(draft, "stance", Question.STANCE, story);
                decide(draft, "action", Question.ACTION, story);
            }
            default -> {}
        }
    }

    private void decide(Draft draft, String field, Question question, Story story) {
        weigher.features.clear();
        describe(draft, field, question, story);
        String answer = weigher.answer(question, Acceptance.subject(draft.reading, draft.hit, null));
        if (answer.equals(NONE)) {
            draft.fields.remove(field);
        } else {
            draft.fields.put(field, answer);
        }
    }

    private void describe(Draft draft, String field, Question question, Story story) {
        Features f = weigher.features;
        Reading reading = draft.reading;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String id = hit.trigger().id();
        Form form = hit.form();
        String ruled = draft.fields.getOrDefault(field, NONE);
        f.add("bias");
        f.add("type", type);
        f.add("rule", ruled);
        f.add("rule.type", ruled, type);
        f.add("rule.tense", ruled, form.tense().name(), hit.isFuture() ? "future" : "");
        f.add("id", id);
        f.add("id.form", id, form.tense().name(), form.number().name());
        f.add("form", form.number().name(), form.definite() ? "def" : "indef", type);
        f.add("future", hit.isFuture() ? "y" : "n");
        f.add("word", reading.token(hit.first()).folded());
        if (question != Question.ASSERTION) {
            f.add("assertion", draft.fields.getOrDefault("assertion", NONE), type);
        }
        if (question != Question.ASSERTION && question != Question.SCOPE) {
            f.add("scope", draft.fields.getOrDefault("scope", NONE), type);
            f.add(
                    "assertion.scope",
                    draft.fields.getOrDefault("assertion", NONE),
                    draft.fields.getOrDefault("scope", NONE),
                    type);
        }
        f.add("title", reading.sentence().index() == 0 ? "y" : "n");
        f.add("question", endsIn(reading, "؟") ? "y" : "n");
        cues(f, draft, field);
        context(f, reading, hit, type, id);
        dates(f, draft, story);
        String before = story.lastValue(draft, field);
        f.add("story", before);
        f.add("story.type", before, type);
        kin(f, draft, field, ruled);
        if (draft.type() == EventType.STRIKE && (question == Question.OUTCOME || question == Question.METHOD)) {
            f.add("harm", draft.killed != null ? "killed" : draft.wounded != null ? "wounded" : "none");
            f.add("method", question == Question.OUTCOME ? draft.fields.getOrDefault("method", NONE) : "");
        }
    }

    /** The value of the likeliest mention of the same event. */
    private static void kin(Features f, Draft draft, String field, String ruled) {
        Draft likeliest = null;
        double most = 0;
        for (Map.Entry<Draft, Double> other : draft.kin.entrySet()) {
            if (other.getValue() > most) {
                most = other.getValue();
                likeliest = other.getKey();
            }
        }
        if (likeliest != null) {
            String value = likeliest.fields.getOrDefault(field, NONE);
            f.add("kin", value, Weigher.share(most));
            f.add("kin.rule", value, ruled, Weigher.share(most));
        }
    }

    private static void cues(Features f, Draft draft, String field) {
        for (CueHit cue : draft.reading.cues()) {
            boolean bears = cue.cue().fields().containsKey(field) && cue.cue().bearsOn(draft.hit.trigger());
            if (bears) {
                String side =
                        cue.end() <= draft.hit.first() ? "before" : cue.first() >= draft.hit.end() ? "after" : "in";
                String gap = Weigher.distance(cue.distance(draft.hit));
                f.add("cue", cue.cue().id(), side);
                f.add("cue.gap", cue.cue().id(), side, gap);
                f.add("value", cue.cue().fields().getOrDefault(field, ""), gap);
                if (draft.reading.clauses().together(cue.first(), draft.hit.first())) {
                    f.add("cue.clause", cue.cue().id(), side);
                }
            }
        }
    }

    private void context(Features f, Reading reading, Hit hit, String type, String id) {
        String before = reading.light(hit.first() - 1);
        String after = reading.light(hit.end());
        f.add("prev", before);
        f.add("prev.type", before, type);
        f.add("next", after);
        f.add("next.type", after, type);
        f.add("prev2", reading.light(hit.first() - 2));
        f.add("prev2.prev", reading.light(hit.first() - 2), before);
        f.add("next2", reading.light(hit.end() + 1));
        f.add("id.prev", id, before);
        f.add("folded.prev", hit.first() > 0 ? reading.token(hit.first() - 1).folded() : "^");
        f.add("proclitics", hit.proclitics());
        for (int i = Math.max(0, hit.first() - WINDOW); i < Math.min(reading.size(), hit.end() + WINDOW); i++) {
            Token token = reading.token(i);
            if (token.isWord() && i < hit.first()) {
                f.add("before", reading.light(i));
                weigher.classes("class.before", reading, i);
                weigher.classes("class.before.type", reading, i, type);
                if (reading.clauses().together(i, hit.first())) {
                    f.add("clause.before", reading.light(i));
                }
            } else if (token.isWord() && i >= hit.end()) {
                f.add("after", reading.light(i));
                weigher.classes("class.after", reading, i);
                weigher.classes("class.after.type", reading, i, type);
            }
        }
        f.add("first", reading.light(0));
        weigher.classes("class.first", reading, 0);
        weigher.classes("class-1", reading, hit.first() - 1);
        weigher.classes("class-1.type", reading, hit.first() - 1, type);
        weigher.classes("class-2", reading, hit.first() - 2);
        weigher.classes("class+1", reading, hit.end());
        weigher.classes("class+1.type", reading, hit.end(), type);
        weigher.classes("class+2", reading, hit.end() + 1);
        f.add(
                "counted",
                reading.quantityAt(hit.end()) != null ? "after" : endsQuantity(reading, hit.first()) ? "before" : "no");
        for (Words.Kind kind : List.of(Words.Kind.REPORTING, Words.Kind.KILLED, Words.Kind.OBLIGATION)) {
            int at = -1;
            for (int i = 0; i < hit.first() && at < 0; i++) {
                at = words.is(kind, reading.token(i)) ? i : -1;
            }
            f.add("said.before", kind.name(), at >= 0 ? "y" : "n");
        }
    }

    private static boolean endsQuantity(Reading reading, int token) {
        return reading.quantities().stream().anyMatch(quantity -> quantity.end() == token);
    }

    private static void dates(Features f, Draft draft, Story story) {
        @Nullable DateSpan date = draft.type() == EventType.DEADLINE ? draft.due : draft.date;
        String relation = story.relation(date);
        f.add("when", relation);
        f.add(
                "when.tense",
                relation,
                draft.hit.form().tense().name(),
                draft.type().name());
        f.add(
                "when.span",
                date == null ? "none" : date.granularity().name(),
                draft.type().name());
    }

    private static boolean endsIn(Reading reading, String mark) {
        return reading.token(reading.size() - 1).is(mark);
    }
}
