package org.rasid.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.quantity.Kind;
import org.rasid.extraction.quantity.Quantity;

/** Decides which numbers of a sentence count the dead, the wounded, and the attacks, troops or arrests of an event. */
final class Numbers {
    private static final double THRESHOLD = 0.35;
    private static final int REACH = 6;

    private final Weigher weigher;
    private final Words words;

    Numbers(Weigher weigher, Words words) {
        this.weigher = weigher;
        this.words = words;
    }

    void decide(Draft draft, List<Draft> drafts) {
        boolean harms = draft.type() == EventType.STRIKE || draft.type() == EventType.SECURITY_OPERATION;
        if (harms) {
            draft.killed = choose(draft, Question.KILLED, draft.killed, drafts);
            draft.wounded = choose(draft, Question.WOUNDED, draft.wounded, drafts);
        }
        if (harms || draft.type() == EventType.FORCE_MOVEMENT) {
            draft.count = choose(draft, Question.COUNT, draft.count, drafts);
        }
    }

    private @Nullable Integer choose(Draft draft, Question question, @Nullable Integer ruled, List<Draft> drafts) {
        Integer best = null;
        double most = THRESHOLD;
        for (Quantity quantity : draft.reading.quantities()) {
            if (quantity.kind() == Kind.COUNT && quantity.value() <= Integer.MAX_VALUE) {
                int value = (int) quantity.value();
                double probability = weigh(draft, question, quantity.first(), quantity.end(), value, ruled, drafts);
                if (probability > most) {
                    most = probability;
                    best = value;
                }
            }
        }
        for (int i = 0; i < draft.reading.size() && question != Question.COUNT; i++) {
            boolean harm = words.is(
                    question == Question.KILLED ? Words.Kind.KILLED : Words.Kind.WOUNDED, draft.reading.token(i));
            if (harm && draft.reading.quantityAt(i) == null) {
                double probability = weigh(draft, question, i, i, 1, ruled, drafts);
                if (probability > most) {
                    most = probability;
                    best = 1;
                }
            }
        }
        if (ruled != null) {
            double probability = weigh(draft, question, -1, -1, ruled, ruled, drafts);
            if (probability > most) {
                best = ruled;
            }
        }
        return best;
    }

    private double weigh(
            Draft draft,
            Question question,
            int first,
            int end,
            int value,
            @Nullable Integer ruled,
            List<Draft> drafts) {
        Features f = weigher.features;
        f.clear();
        Reading reading = draft.reading;
        Hit hit = draft.hit;
        String type = draft.type().name();
        String rule = ruled == null ? "none" : ruled == value ? "same" : "other";
        String source = first < 0 ? "rule" : first == end ? "word" : "number";
        f.add("source", source, rule, type);
        f.add("mentions", source, Integer.toString(Math.min(4, drafts.size())), rule);
        f.add("scope", source, draft.fields.getOrDefault("scope", ""), rule);
        f.add("sense", source, hit.trigger().sense().name(), rule);
        if (first >= 0) {
            boolean before = end <= hit.first();
            String side = before ? "before" : first < hit.end() ? "in" : "after";
            int distance = before ? hit.first() - end : Math.max(0, first - hit.end());
            f.add("side", source, side, Weigher.distance(distance));
            f.add("side.id", hit.trigger().id(), side, Weigher.distance(distance));
            f.add("prev", source, reading.light(first - 1));
            f.add("prev2", source, reading.light(first - 2), reading.light(first - 1));
            f.add("next", source, reading.light(end + (first == end ? 1 : 0)));
            f.add("next2", source, reading.light(end + 1));
            weigher.classes("class.next", reading, end + (first == end ? 1 : 0), source);
            weigher.classes("class.prev", reading, first - 1, source);
            weigher.classes("class.prev2", reading, first - 2, source);
            if (first == end) {
                f.add("word", reading.token(first).folded());
                f.add(
                        "one",
                        words.is(Words.Kind.ONE_VICTIM, reading.token(Math.min(reading.size() - 1, first + 1)))
                                ? "y"
                                : "n",
                        reading.token(first).folded());
                f.add(
                        "counted",
                        numberNear(reading, first) ? "y" : "n",
                        reading.token(first).folded());
            }
            boolean clause = reading.clauses().together(before ? Math.max(0, end - 1) : first, hit.first());
            f.add("clause", source, clause ? "y" : "n", side);
            harm(f, reading, first, end, source);
            int nearer = 0;
            for (Draft other : drafts) {
                int gap = Math.abs(other.hit.first() - first);
                nearer += other != draft && gap < Math.abs(hit.first() - first) ? 1 : 0;
            }
            f.add("nearer", source, Integer.toString(Math.min(2, nearer)), side);
            f.add("nearer.rule", source, Integer.toString(Math.min(2, nearer)), rule);
        }
        return weigher.yes(question, Acceptance.subject(reading, hit, value));
    }

    private static boolean numberNear(Reading reading, int token) {
        for (Quantity quantity : reading.quantities()) {
            if (quantity.kind() == Kind.COUNT && Math.abs(quantity.first() - token) <= 4) {
                return true;
            }
        }
        return false;
    }

    /** The words of harm nearest to a number, on either side. */
    private void harm(Features f, Reading reading, int first, int end, String source) {
        for (int back = 1; back <= REACH && first - back >= 0; back++) {
            String kind = kind(reading, first - back);
            if (kind != null) {
                f.add("harm.before", source, kind, Weigher.distance(back));
                break;
            }
        }
        for (int ahead = 0; ahead <= REACH && end + ahead < reading.size(); ahead++) {
            String kind = first == end && ahead == 0 ? null : kind(reading, end + ahead);
            if (kind != null) {
                f.add("harm.after", source, kind, Weigher.distance(ahead));
                break;
            }
        }
    }

    private @Nullable String kind(Reading reading, int token) {
        for (Words.Kind kind : List.of(Words.Kind.SUBSET, Words.Kind.KILLED, Words.Kind.WOUNDED)) {
            if (words.is(kind, reading.token(token))) {
                return kind.name();
            }
        }
        return null;
    }
}
