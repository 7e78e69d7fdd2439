package org.rasid.streams.dedup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.EventType;

/**
 * Whether two mentions are of one event. Symmetric and pure. Contradictions come first: of type, time, place, sides,
 * and of what the type has of its own. Then evidence is counted: common day, place, party, means and figures, and
 * above all sentences that are copies of one another.
 */
public final class Matching {
    /** From this score on, two mentions that do not contradict are one event. */
    static final int ENOUGH = 4;

    private static final double COPY = 0.75;
    private static final int COPY_WORDS = 6;

    private Matching() {}

    /** The verdict on two mentions of one block. */
    public static Verdict sameEvent(SourcedMention a, SourcedMention b) {
        return compare(new Facts(a), new Facts(b));
    }

    static Verdict compare(Facts a, Facts b) {
        EventType type = a.mention.type();
        if (type != b.mention.type() || !a.mention.block().equals(b.mention.block())) {
            return new Verdict.Different("blocks " + a.mention.block() + " and " + b.mention.block());
        }
        boolean sameArticle = a.mention.articleId().equals(b.mention.articleId());
        if (sameArticle && sameSentence(a, b)) {
            return new Verdict.Different("two events of one sentence");
        }
        if (Math.abs(a.day - b.day) > Window.reach(type)) {
            return new Verdict.Different("more than " + Window.reach(type) + " days apart");
        }
        if (!sameArticle && (a.day <= AnchorDay.UNDATED)) {
            return new Verdict.Different("no date, and not of one article");
        }
        boolean copies = !sameArticle && isCopy(a, b);
        Tally tally = new Tally();
        tally.add(sameArticle ? 2 : 0, "same article");
        tally.add(copies ? 6 : 0, "copy of the sentence");
        time(a, b, copies, tally);
        place(a, b, tally);
        sides(a, b, tally);
        assertion(a, b, tally);
        TypeRules.apply(a, b, sameArticle, tally);
        return tally.verdict();
    }

    /** Whether one sentence is a copy of the other, and the trigger is the same word of it. */
    static boolean isCopy(Facts a, Facts b) {
        return a.trigger.equals(b.trigger) && isCopyOfText(a, b);
    }

    static boolean isCopyOfText(Facts a, Facts b) {
        int smaller = Math.min(a.sentenceWords().size(), b.sentenceWords().size());
        int larger = Math.max(a.sentenceWords().size(), b.sentenceWords().size());
        return smaller >= COPY_WORDS
                && smaller >= COPY * larger
                && Words.overlap(a.sentenceWords(), b.sentenceWords()) >= COPY;
    }

    /** Whether the sentence is long enough for its copies not to be chance. */
    static boolean isLongEnough(Facts text) {
        return text.sentenceWords().size() >= COPY_WORDS;
    }

    private static boolean sameSentence(Facts a, Facts b) {
        return a.mention.mention().sentenceStart() == b.mention.mention().sentenceStart();
    }

    private static void time(Facts a, Facts b, boolean copies, Tally tally) {
        int slack = copies ? 1 : 0;
        if (!a.window.meets(b.window, slack)) {
            tally.contradict("days " + a.window + " and " + b.window);
        } else if (a.window.firmness() == Window.Firmness.EXACT && b.window.firmness() == Window.Firmness.EXACT) {
            tally.add(2, "same day");
        } else if (a.window.firmness().compareTo(Window.Firmness.SPAN) <= 0
                && b.window.firmness().compareTo(Window.Firmness.SPAN) <= 0) {
            tally.add(a.window.equals(b.window) ? 2 : 1, "overlapping days");
        }
    }

    private static void place(Facts a, Facts b, Tally tally) {
        switch (Places.compare(a, b)) {
            case SAME -> tally.add(3, "same place");
            case WITHIN -> tally.add(2, "one place in the other");
            case OPEN -> {}
            case APART -> tally.contradict("places apart");
        }
    }

    private static void sides(Facts a, Facts b, Tally tally) {
        switch (Sides.compare(a.actors, b.actors)) {
            case SHARED -> tally.add(2, "common actor");
            case COUNTRY -> tally.add(1, "actors of one country");
            case OPEN -> {}
            case APART -> tally.contradict("actors apart");
        }
        switch (Sides.compare(a.targets, b.targets)) {
            case SHARED -> tally.add(2, "common target");
            case COUNTRY -> tally.add(1, "targets of one country");
            case OPEN -> {}
            case APART -> tally.add(-1, "targets apart");
        }
    }

    private static void assertion(Facts a, Facts b, Tally tally) {
        Assertion x = a.mention.mention().assertion();
        Assertion y = b.mention.mention().assertion();
        if (x != y && (x == Assertion.HYPOTHETICAL || y == Assertion.HYPOTHETICAL)) {
            tally.add(-2, "one is hypothetical");
        }
    }

    static <T> boolean differ(@Nullable T a, @Nullable T b) {
        return a != null && b != null && !Objects.equals(a, b);
    }
}
