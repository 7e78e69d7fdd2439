package org.rasid.streams.dedup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.EventType;

/**
 * Whether two mentions are of one event. Symmetric and pure. Contradictions come first: of type, time, place, sides,
 * and of what the type has of its own. Then evidence is counted: common day, place, party, means and figures, and
 * above all sentences that are copies of one another, and what the article itself tells as one event, its chain: there
 * what else would contradict only weighs against.
 */
public final class Matching {
    /** From this score on, two mentions that do not contradict are one event. */
    static final int ENOUGH = 4;

    /** From this score on, two mentions of one article may be one event if there is no other to choose. */
    static final int HINT = 2;

    /** Share of common words from which on a text is a copy of another. */
    static final double COPY = 0.75;

    private static final int COPY_WORDS = 6;

    /**
     * Share of common words from which on two sentences of different articles are worded alike. Of the pairs of the
     * development articles that reach it and that these rules do not call different, 216 of 218 are one event; of all
     * pairs that they do not call different, 2140 of 3273.
     */
    private static final double ALIKE = 0.3;

    /** The same for all that two articles say of the event: 897 of 925 pairs. */
    private static final double CHAINS_ALIKE = 0.4;

    /**
     * Days in which articles still come back to an event without saying its day. On the development articles the
     * figures are the same for 2 to 10 days; this is the least.
     */
    private static final int FOLLOW_UP = 2;

    private Matching() {}

    /** The verdict on two mentions of one block. */
    public static Verdict sameEvent(SourcedMention a, SourcedMention b) {
        return compare(new Facts(a), new Facts(b), true);
    }

    /** @param explained whether the verdict tells its reason in full, which costs more than to reach it */
    static Verdict compare(Facts one, Facts other, boolean explained) {
        boolean ordered = one.mention.id().compareTo(other.mention.id()) <= 0;
        return compareInOrder(ordered ? one : other, ordered ? other : one, new Tally(explained));
    }

    private static Verdict compareInOrder(Facts a, Facts b, Tally tally) {
        EventType type = a.mention.type();
        if (type != b.mention.type() || !a.mention.block().equals(b.mention.block())) {
            return new Verdict.Different(tally.differing("blocks", a.mention.block(), b.mention.block()));
        }
        boolean sameArticle = a.mention.articleId().equals(b.mention.articleId());
        Told told = told(a, b);
        if (sameArticle && told != Told.TOGETHER && sameSentence(a, b) && !TypeRules.mayHaveMoved(a, b)) {
            return new Verdict.Different("two events of one sentence");
        }
        int most = Reach.of(type, a.dayKind(), b.dayKind()).towards(a.day, b.day);
        if (Math.abs(a.day - b.day) > most) {
            return new Verdict.Different("more than " + most + " days apart");
        }
        if (!sameArticle && (a.day <= AnchorDay.UNDATED)) {
            return new Verdict.Different("no date, and not of one article");
        }
        place(a, b, told, tally);
        if (tally.isSettled()) {
            return tally.verdict();
        }
        boolean telling = !sameArticle && isTelling(a.sentence) && isTelling(b.sentence);
        double overlap = telling ? a.sentence.overlap(b.sentence) : 0;
        boolean copies = overlap >= COPY && a.trigger.equals(b.trigger);
        boolean alike = !sameArticle && !copies && areAlike(a, b, overlap);
        tally.add(sameArticle ? 2 : 0, "same article");
        tally.add(told.points, told.words);
        tally.add(copies ? 6 : 0, "copy of the sentence");
        tally.add(alike ? 3 : 0, "told alike");
        time(a, b, told, copies, alike, tally);
        if (tally.isSettled()) {
            return tally.verdict();
        }
        actors(a, b, told, tally);
        targets(a, b, tally);
        if (isTurnedRound(a, b)) {
            tally.contradict("sides turned round");
        }
        assertion(a, b, tally);
        TypeRules.apply(a, b, sameArticle, what -> contradict(what, told, tally), tally);
        return tally.verdict();
    }

    /** How the article itself relates two mentions; see {@link org.rasid.extraction.Mention#chain}. */
    private enum Told {
        TOGETHER(6, "told as one event"),
        APART(-3, "told as two events"),
        OPEN(0, "");

        private final int points;
        private final String words;

        Told(int points, String words) {
            this.points = points;
            this.words = words;
        }
    }

    private static Told told(Facts a, Facts b) {
        Integer one = a.mention.mention().chain();
        Integer other = b.mention.mention().chain();
        if (one == null || other == null || !a.isOfArticle(b)) {
            return Told.OPEN;
        }
        return one.equals(other) ? Told.TOGETHER : Told.APART;
    }

    /** Whether a text is a copy of another, cut or edited a little at most. */
    static boolean isCopy(Wording a, Wording b) {
        return isTelling(a) && isTelling(b) && a.overlap(b) >= COPY;
    }

    /** Whether the text is long enough for its copies not to be chance. */
    static boolean isTelling(Wording words) {
        return words.size() >= COPY_WORDS;
    }

    /** Whether two articles tell of it in much the same words, in the sentences or all in all. */
    private static boolean areAlike(Facts a, Facts b, double sentences) {
        Wording one = a.mention.chainFacts().wording();
        Wording other = b.mention.chainFacts().wording();
        return sentences >= ALIKE || (isTelling(one) && isTelling(other) && one.overlap(other) >= CHAINS_ALIKE);
    }

    private static boolean sameSentence(Facts a, Facts b) {
        return a.mention.mention().sentenceStart() == b.mention.mention().sentenceStart();
    }

    private static void time(Facts a, Facts b, Told told, boolean copies, boolean alike, Tally tally) {
        boolean sameArticle = a.isOfArticle(b);
        int slack = copies ? 1 : 0;
        boolean open = a.hasInferredDate() || b.hasInferredDate() || TypeRules.mayHaveMoved(a, b);
        if (!a.window.meets(b.window, slack)) {
            if (a.window.isAssumed() || b.window.isAssumed()) {
                // Two guesses that differ are most likely two events, but a guess contradicts nothing.
                boolean both = a.window.isAssumed() && b.window.isAssumed();
                int points = both ? -5 : a.window.meets(b.window, FOLLOW_UP) ? -1 : -2;
                tally.add(sameArticle ? 0 : points, "not reported on the day");
            } else if (alike && a.window.meets(b.window, 1)) {
                // Editions of one text, of which one says "yesterday" and the other the day, or one came out at night.
                tally.add(-2, "a day apart");
            } else if (open) {
                tally.add(-2, "days differ, which may be a mistake or a change");
            } else {
                contradict(tally.differing("days", a.window, b.window), told, tally);
            }
        } else if (a.window.firmness() == Window.Firmness.EXACT && b.window.firmness() == Window.Firmness.EXACT) {
            tally.add(2, "same day");
        } else if (a.window.firmness().compareTo(Window.Firmness.SPAN) <= 0
                && b.window.firmness().compareTo(Window.Firmness.SPAN) <= 0) {
            tally.add(a.window.equals(b.window) ? 2 : 1, "overlapping days");
        }
    }

    private static void place(Facts a, Facts b, Told told, Tally tally) {
        Places own = Places.compare(a, b);
        Places chains = own == Places.OPEN && !a.isOfArticle(b) ? Places.compareChains(a, b) : Places.OPEN;
        switch (chains.isCommon() ? chains : own) {
            case SAME -> tally.add(3, "same place");
            case WITHIN -> tally.add(2, "one place in the other");
            case OPEN -> {}
            case UNLIKE -> tally.add(-4, "two names of places");
            case APART -> contradict("places apart", told, tally);
        }
    }

    /** Where the article tells of one event, what differs is more likely misread. */
    private static void contradict(String what, Told told, Tally tally) {
        if (told == Told.TOGETHER) {
            tally.add(-3, what);
        } else {
            tally.contradict(what);
        }
    }

    private static void actors(Facts a, Facts b, Told told, Tally tally) {
        boolean between = Blocks.isBetweenSides(a.mention.type());
        if (between && a.actors.countries().size() > 1 && a.actors.countries().equals(b.actors.countries())) {
            tally.add(1, "between the same sides");
        }
        Sides own = sides(between, a.actors, b.actors);
        Sides chains = own == Sides.OPEN && !a.isOfArticle(b) ? sides(between, a.chainActors, b.chainActors) : own;
        switch (chains.isCommon() ? chains : own) {
            case SHARED -> tally.add(2, "common actor");
            case COUNTRY -> tally.add(1, "actors of one country");
            case OPEN -> {}
            case APART -> {
                // Whoever repeats or demands it, a deadline stays the same.
                if (a.mention.type() != EventType.DEADLINE) {
                    contradict("actors apart", told, tally);
                }
            }
        }
    }

    private static Sides sides(boolean between, Facts.Side a, Facts.Side b) {
        return between ? Sides.between(a, b) : Sides.compare(a, b);
    }

    private static void targets(Facts a, Facts b, Tally tally) {
        Sides own = Sides.compare(a.targets, b.targets);
        Sides chains = own == Sides.OPEN && !a.isOfArticle(b) ? Sides.compare(a.chainTargets, b.chainTargets) : own;
        switch (chains.isCommon() ? chains : own) {
            case SHARED -> tally.add(2, "common target");
            case COUNTRY -> tally.add(1, "targets of one country");
            case OPEN -> {}
            case APART -> tally.add(-1, "targets apart");
        }
    }

    /** Whether who acts in one is the target in the other, and not the other way as well. */
    private static boolean isTurnedRound(Facts a, Facts b) {
        return isTurnedRound(a.actors, b.targets, b.actors) && isTurnedRound(b.actors, a.targets, a.actors);
    }

    private static boolean isTurnedRound(Facts.Side actors, Facts.Side otherTargets, Facts.Side otherActors) {
        return Sides.compare(actors, otherTargets).isCommon()
                && !Sides.compare(actors, otherActors).isCommon();
    }

    private static void assertion(Facts a, Facts b, Tally tally) {
        Assertion x = a.mention.mention().assertion();
        Assertion y = b.mention.mention().assertion();
        if (x != y && (x == Assertion.HYPOTHETICAL || y == Assertion.HYPOTHETICAL)) {
            tally.add(-4, "one is hypothetical");
        } else if (x != y && (x == Assertion.DEMANDED || y == Assertion.DEMANDED)) {
            tally.add(-1, "one is only wanted");
        }
    }

    static <T> boolean differ(@Nullable T a, @Nullable T b) {
        return a != null && b != null && !Objects.equals(a, b);
    }
}
