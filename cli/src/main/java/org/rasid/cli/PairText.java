package org.rasid.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.streams.dedup.Matching;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.dedup.Verdict;

/** For people: which mentions are one event, and for each two of a type, why or why not. */
final class PairText {
    private final PrintWriter out;
    private final Function<SourcedMention, @Nullable String> eventOf;
    private final boolean all;

    /**
     * @param eventOf the event that a mention is evidence of in the end; null for a series
     * @param all whether to show pairs of different blocks, which are never compared, too
     */
    PairText(PrintWriter out, Function<SourcedMention, @Nullable String> eventOf, boolean all) {
        this.out = out;
        this.eventOf = eventOf;
        this.all = all;
    }

    void print(List<SourcedMention> mentions) {
        List<SourcedMention> incidents =
                mentions.stream().filter(m -> eventOf.apply(m) != null).toList();
        out.println("mentions of incidents: " + incidents.size() + " of " + mentions.size());
        for (int i = 0; i < incidents.size(); i++) {
            describe(i + 1, incidents.get(i));
        }
        out.println();
        for (int i = 0; i < incidents.size(); i++) {
            for (int k = i + 1; k < incidents.size(); k++) {
                if (incidents.get(i).type() == incidents.get(k).type()) {
                    compare(i + 1, incidents.get(i), k + 1, incidents.get(k));
                }
            }
        }
    }

    private void describe(int number, SourcedMention sourced) {
        Mention mention = sourced.mention();
        Location place = mention.location();
        out.println("%4d  %s %s  %s  %s"
                .formatted(
                        number,
                        sourced.block(),
                        Bidi.isolate(mention.trigger()),
                        days(mention),
                        place == null || place.verbatim() == null ? "no place" : Bidi.isolate(place.verbatim())));
        out.println("      event %s  article %s  chain %s"
                .formatted(eventOf.apply(sourced), Bidi.isolateRuns(sourced.articleId()), mention.chain()));
    }

    private static String days(Mention mention) {
        DateSpan date = mention.details() instanceof Details.Deadline deadline ? deadline.due() : mention.date();
        if (date == null) {
            return "no date";
        }
        return Objects.equals(date.from(), date.to())
                ? String.valueOf(date.to())
                : Objects.toString(date.from(), "") + ".." + Objects.toString(date.to(), "");
    }

    private void compare(int i, SourcedMention one, int k, SourcedMention other) {
        if (!all && !one.block().equals(other.block())) {
            return;
        }
        Verdict verdict = Matching.sameEvent(one, other);
        boolean together = Objects.equals(eventOf.apply(one), eventOf.apply(other));
        String says;
        if (verdict instanceof Verdict.Same same) {
            says = "one event (" + same.score() + ")" + (together ? "" : ", kept apart by others");
        } else {
            String open =
                    verdict instanceof Verdict.Unclear unclear ? "unclear (" + unclear.score() + ")" : "not one event";
            says = open + (together ? ", joined by others" : "");
        }
        out.println("%4d – %d  %s: %s".formatted(i, k, says, Bidi.isolateRuns(verdict.reason())));
    }
}
