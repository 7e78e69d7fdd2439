package org.rasid.streams.dedup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Details;
import org.rasid.extraction.Details.Strike.Method;

/** What counts as contradiction and evidence for one type only. */
final class TypeRules {
    /** Means that reports of one attack confuse; two means that share no set are two attacks. */
    private static final List<Set<Method>> CONFUSED = List.of(
            EnumSet.of(Method.AIRSTRIKE, Method.DRONE, Method.MISSILE),
            EnumSet.of(Method.DRONE, Method.MISSILE, Method.ROCKET),
            EnumSet.of(Method.MISSILE, Method.ROCKET, Method.SHELLING),
            EnumSet.of(Method.BOMB, Method.SHOOTING, Method.GROUND),
            EnumSet.of(Method.SHELLING, Method.GROUND));

    private TypeRules() {}

    /** @param contradict takes what an article may have misread; how much it weighs, depends on how the article relates both */
    static void apply(Facts a, Facts b, boolean sameArticle, Consumer<String> contradict, Tally tally) {
        Details x = a.mention.mention().details();
        Details y = b.mention.mention().details();
        if (x instanceof Details.Strike s && y instanceof Details.Strike t) {
            strike(s, t, contradict, tally);
        } else if (x instanceof Details.Talks s && y instanceof Details.Talks t) {
            talks(s, t, tally);
        } else if (x instanceof Details.Deadline s && y instanceof Details.Deadline t) {
            deadline(a, b, s, t, sameArticle, tally);
        } else if (x instanceof Details.ForceMovement s && y instanceof Details.ForceMovement t) {
            movement(s, t, tally);
        } else if (x instanceof Details.SecurityOperation s && y instanceof Details.SecurityOperation t) {
            counts(s.killed(), t.killed(), "killed", tally);
            counts(s.arrested(), t.arrested(), "arrested", tally);
        } else if (x instanceof Details.Truce) {
            tally.add(sameArticle ? 2 : 3, "truces of one theatre");
        }
    }

    private static void strike(Details.Strike a, Details.Strike b, Consumer<String> contradict, Tally tally) {
        Method x = a.method();
        Method y = b.method();
        if (x != null && x == y) {
            tally.add(1, "same means");
        } else if (x != null && y != null && CONFUSED.stream().noneMatch(set -> set.contains(x) && set.contains(y))) {
            contradict.accept(tally.differing("means", x, y));
        }
        if (Matching.differ(a.outcome(), b.outcome())) {
            tally.add(-1, "outcomes differ");
        }
        counts(a.killed(), b.killed(), "killed", tally);
        counts(a.wounded(), b.wounded(), "wounded", tally);
    }

    private static void talks(Details.Talks a, Details.Talks b, Tally tally) {
        if (Matching.differ(a.round(), b.round())) {
            tally.contradict(tally.differing("rounds", a.round(), b.round()));
        } else if (a.round() != null && b.round() != null) {
            tally.add(4, "same round");
        }
    }

    /**
     * Whether it may be one event whose day was moved: two talks that say the number of the round, and it is the same; or
     * a deadline that was moved.
     */
    static boolean mayHaveMoved(Facts a, Facts b) {
        Details x = a.mention.mention().details();
        Details y = b.mention.mention().details();
        if (x instanceof Details.Talks s && y instanceof Details.Talks t) {
            return s.round() != null && s.round().equals(t.round());
        }
        return x instanceof Details.Deadline s && y instanceof Details.Deadline t && isMoved(a, b, s, t);
    }

    /** Whether the later of two due dates for one action, by one setter, is told as an extension. */
    private static boolean isMoved(Facts a, Facts b, Details.Deadline x, Details.Deadline y) {
        return AnchorDay.stated(a.mention) != null
                && AnchorDay.stated(b.mention) != null
                && !a.window.meets(b.window, 0)
                && x.action() != null
                && x.action() == y.action()
                && x.action() != Details.Deadline.Action.OTHER
                && (a.day > b.day ? x : y).stance() == Details.Deadline.Stance.EXTENDED
                && Sides.compare(a.actors, b.actors).isCommon();
    }

    private static void deadline(
            Facts one, Facts other, Details.Deadline a, Details.Deadline b, boolean sameArticle, Tally tally) {
        if (Matching.differ(a.action(), b.action())
                && a.action() != Details.Deadline.Action.OTHER
                && b.action() != Details.Deadline.Action.OTHER) {
            tally.contradict(tally.differing("deadlines for", a.action(), b.action()));
        } else if (a.action() != null && a.action() == b.action()) {
            tally.add(1, "same action");
        }
        if (isMoved(one, other, a, b)) {
            tally.add(3, "due date moved");
        } else if (a.due() != null && b.due() != null) {
            tally.add(one.window.meets(other.window, 0) ? 2 : 0, "due dates agree");
        } else {
            tally.add(sameArticle ? 0 : -2, "no due date to compare");
        }
    }

    private static void movement(Details.ForceMovement a, Details.ForceMovement b, Tally tally) {
        if (a.direction() == null || b.direction() == null) {
            return;
        }
        boolean in = a.direction() == Details.ForceMovement.Direction.DEPLOYMENT;
        if (in != (b.direction() == Details.ForceMovement.Direction.DEPLOYMENT)) {
            tally.contradict("forces that come and forces that go");
        } else {
            tally.add(1, "same direction");
        }
        counts(a.troops(), b.troops(), "troops", tally);
    }

    private static void counts(@Nullable Integer a, @Nullable Integer b, String what, Tally tally) {
        if (a == null || b == null) {
            return;
        }
        if (a.equals(b)) {
            tally.add(a >= 5 ? 2 : 1, "same number " + what);
        } else if (Math.max(a, b) > 3 * Math.min(a, b) + 3) {
            tally.add(-2, "figures far apart");
        }
    }
}
