package org.rasid.extraction.event;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.model.Features;

/** What the other mentions of an article say for a value that a mention might have too. */
final class Support {
    private final Draft draft;
    private final @Nullable Draft nearest;

    /** How many mentions of the same type have the value. */
    final int same;

    /** How many of other types have it. */
    final int other;

    private Support(Draft draft, @Nullable Draft nearest, int same, int other) {
        this.draft = draft;
        this.nearest = nearest;
        this.same = same;
        this.other = other;
    }

    /** @param mentions those that have the value */
    static Support of(Draft draft, List<Draft> mentions) {
        Draft nearest = null;
        int same = 0;
        for (Draft mention : mentions) {
            if (mention.type() == draft.type()) {
                same++;
                nearest = nearest == null || apart(draft, mention) < apart(draft, nearest) ? mention : nearest;
            }
        }
        return new Support(draft, nearest, same, mentions.size() - same);
    }

    /**
     * How the likeliest mentions of the same event weigh against those for other values.
     *
     * @param kin how many have this value, each counted as likely as it is of the same event
     * @param all the same of each value, this one among them
     */
    static String against(double kin, Collection<Double> all) {
        double rivals = 0;
        boolean met = false;
        for (double other : all) {
            boolean self = !met && other == kin;
            met |= self;
            rivals = self ? rivals : Math.max(rivals, other);
        }
        return kin == 0 && rivals == 0
                ? "none"
                : kin >= rivals ? "leads" + Weigher.share(rivals) : "trails" + Weigher.share(rivals);
    }

    /** Adds what the nearest mention of the type that has the value tells; nothing where none has it. */
    void describe(Features f, @Nullable Draft first) {
        if (nearest == null) {
            return;
        }
        Hit hit = draft.hit;
        String type = draft.type().name();
        String definite = hit.form().definite() ? "def" : "indef";
        int order =
                nearest.reading.sentence().index() - draft.reading.sentence().index();
        String side = order < 0 ? "before" : order > 0 ? "behind" : "here";
        String apart = Weigher.distance(apart(draft, nearest));
        String word = nearest.hit.trigger().id().equals(hit.trigger().id()) ? "same" : "other";
        f.add("nearest", side, apart, type);
        f.add("nearest.form", side, definite, nearest.hit.form().definite() ? "def" : "indef");
        f.add("nearest.word", word, side, apart);
        f.add("nearest.words", nearest.hit.trigger().id(), hit.trigger().id());
        f.add(
                "nearest.assertion",
                nearest.fields.getOrDefault("assertion", ""),
                draft.fields.getOrDefault("assertion", ""));
        f.add("nearest.scope", nearest.fields.getOrDefault("scope", ""), draft.fields.getOrDefault("scope", ""));
        f.add("nearest.first", first == nearest ? "y" : "n", side, title(draft));
    }

    /** The nearest mention of the type that has the value; null where none has it. */
    @Nullable
    Draft nearest() {
        return nearest;
    }

    /** The first of some mentions of a mention's type; null where there is none. */
    static @Nullable Draft first(Draft draft, List<Draft> mentions) {
        for (Draft mention : mentions) {
            if (mention.type() == draft.type()) {
                return mention;
            }
        }
        return null;
    }

    static String title(Draft draft) {
        return draft.reading.sentence().index() == 0 ? "title" : "body";
    }

    private static int apart(Draft one, Draft other) {
        return Math.abs(
                one.reading.sentence().index() - other.reading.sentence().index());
    }
}
