package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.model.Subject;
import org.rasid.extraction.place.PlaceMatch;

/** Decides which triggers of a sentence name an event of their own. */
final class Acceptance {
    /** From this probability on a trigger counts as an event. */
    static final double THRESHOLD = 0.44;

    private static final int WINDOW = 6;

    private final Weigher weigher;
    private final Selection selection;

    Acceptance(Weigher weigher, Selection selection) {
        this.weigher = weigher;
        this.selection = selection;
    }

    /** An accepted trigger, and how likely it is an event. */
    record Accepted(Hit hit, double probability) {}

    List<Accepted> of(Reading reading) {
        List<Accepted> accepted = new ArrayList<>();
        if (reading.hits().isEmpty()) {
            return accepted;
        }
        Selection.Verdicts verdicts = selection.verdicts(reading);
        for (int i = 0; i < reading.hits().size(); i++) {
            Hit hit = reading.hits().get(i);
            weigher.features.clear();
            describe(reading, hit, accepted, verdicts.of(i));
            double probability = weigher.yes(Question.EVENT, subject(reading, hit, null));
            if (probability >= THRESHOLD) {
                accepted.add(new Accepted(hit, probability));
            }
        }
        return accepted;
    }

    static Subject subject(Reading reading, Hit hit, @org.jspecify.annotations.Nullable Object candidate) {
        return new Subject(
                hit.trigger().type(),
                reading.token(hit.first()).start(),
                reading.token(hit.end() - 1).end(),
                candidate);
    }

    private void describe(Reading reading, Hit hit, List<Accepted> accepted, String verdict) {
        Features f = weigher.features;
        String type = hit.trigger().type().name();
        String id = hit.trigger().id();
        Form form = hit.form();
        f.add("type", type);
        f.add("rule", type, verdict);
        f.add("id.rule", id, verdict);
        f.add("id.form", id, form.tense().name(), form.number().name());
        f.add("id.definite", id, form.definite() ? "y" : "n");
        f.add("sense", type, hit.trigger().sense().name());
        f.add("word", type, reading.token(hit.first()).folded());
        neighbours(f, reading, hit, type, id);
        parties(f, reading, hit, type, id);
        for (CueHit cue : reading.cues()) {
            if (cue.reaches(hit, reading.clauses())) {
                f.add("cue", type, cue.cue().id());
            }
        }
        boolean title = reading.sentence().index() == 0;
        f.add("title", type, title ? "y" : "n");
        f.add("length", type, Weigher.distance(reading.size() / 4));
        others(f, reading, hit, accepted, type, id);
    }

    private void neighbours(Features f, Reading reading, Hit hit, String type, String id) {
        String before = reading.light(hit.first() - 1);
        String after = reading.light(hit.end());
        f.add("prev", type, before);
        f.add("next", type, after);
        f.add("id.prev", id, before);
        f.add("id.next", id, after);
        f.add("prev2", type, reading.light(hit.first() - 2));
        f.add("prev.next", type, before, after);
        weigher.classes("class-1", reading, hit.first() - 1, type);
        weigher.classes("class-2", reading, hit.first() - 2, type);
        weigher.classes("class+1", reading, hit.end(), type);
        weigher.classes("class+2", reading, hit.end() + 1, type);
        for (int i = Math.max(0, hit.first() - WINDOW); i < Math.min(reading.size(), hit.end() + WINDOW); i++) {
            if ((i < hit.first() || i >= hit.end()) && reading.token(i).isWord()) {
                f.add("near", type, reading.light(i));
            }
        }
    }

    private void parties(Features f, Reading reading, Hit hit, String type, String id) {
        for (ActorMatch actor : reading.actors()) {
            int gap = actor.first() >= hit.end() ? actor.first() - hit.end() : hit.first() - actor.end();
            if (gap >= 0 && gap <= WINDOW) {
                String side = actor.first() >= hit.end() ? "after" : "before";
                f.add("party", type, side, actor.kind().name());
                if (gap == 0) {
                    f.add("party.beside", id, side);
                }
            }
        }
        boolean placed = false;
        for (PlaceMatch place : reading.places()) {
            placed |= Math.abs(place.first() - hit.first()) <= 2 * WINDOW;
        }
        f.add("placed", type, placed ? "y" : "n");
        f.add("in.time", type, reading.isTime(hit.first()) ? "y" : "n");
        f.add("counted", type, reading.quantityAt(hit.end()) != null ? "y" : "n");
    }

    /** Other triggers of the sentence: an event has one mention in a sentence, however many words name it. */
    private static void others(Features f, Reading reading, Hit hit, List<Accepted> accepted, String type, String id) {
        int same = 0;
        for (int i = accepted.size() - 1; i >= 0; i--) {
            Hit other = accepted.get(i).hit();
            boolean sameType = other.trigger().type() == hit.trigger().type();
            if (sameType && same == 0) {
                String gap = Weigher.distance(hit.first() - other.end());
                f.add("earlier", type, gap);
                f.add(
                        "earlier.sense",
                        other.trigger().sense().name(),
                        hit.trigger().sense().name(),
                        type);
                f.add("earlier.id", other.trigger().id(), id);
                f.add(
                        "earlier.clause",
                        type,
                        reading.clauses().together(other.first(), hit.first()) ? "y" : "n",
                        hit.form().definite() ? "def" : "indef");
                f.add(
                        "earlier.form",
                        type,
                        hit.form().number().name(),
                        other.form().number().name());
            }
            same += sameType ? 1 : 0;
            if (!sameType && other.end() > hit.first()) {
                f.add("over", type, other.trigger().type().name());
                f.add("over.id", id, other.trigger().id());
            }
        }
        f.add("earlier.count", type, same > 2 ? "3" : Integer.toString(same));
        boolean noted = false;
        for (Hit other : reading.hits()) {
            boolean later = other.first() >= hit.end()
                    && other.trigger().type() == hit.trigger().type();
            if (later && !noted) {
                String gap = Weigher.distance(other.first() - hit.end());
                f.add("later", type, other.trigger().sense().name(), gap);
                f.add("later.id", id, other.trigger().id());
                noted = true;
            }
            if (other.trigger().type() != hit.trigger().type()
                    && other.first() < hit.end()
                    && hit.first() < other.end()) {
                f.add("rival", id, other.trigger().id());
            }
        }
        if (!noted && same == 0) {
            f.add("alone", type, hit.trigger().sense().name());
        }
    }
}
