package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Details.Deadline.Stance;
import org.rasid.extraction.Mention;

/**
 * By when the action of a deadline is due, and by when it was before it was moved. Dates that have a day in common are
 * one state of the deadline; a vague date that meets several states speaks for none of them. The state that holds is the
 * one of the latest report that tells of an extension, else of the latest report. Dates that are only demanded, proposed,
 * denied or possible count where there is no other.
 *
 * @param due of the state that holds; null where no date is given
 * @param history the other states, the first reported first; of more than {@link EventDetails.Deadline#HISTORY_CAP} the
 *     last ones
 */
record MergedDue(@Nullable DateSpan due, List<EarlierDue> history) {
    private static final Set<Assertion> TOLD = Set.of(Assertion.ASSERTED, Assertion.PLANNED);

    private static final Set<Stance> NOT_SET = Set.of(Stance.DEMANDED, Stance.PROPOSED, Stance.DENIED);

    private static final Comparator<EarlierDue> FIRST_REPORTED_FIRST = Comparator.comparing(
                    EarlierDue::firstReported, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(EarlierDue::due, MergedDate.NARROWEST_FIRST);

    /** One date with all its mentions, the latest first. */
    private record State(DateSpan core, List<SourcedMention> mentions) {
        DateSpan date() {
            List<SourcedMention> ordered =
                    mentions.stream().sorted(SourcedMention.ORDER).toList();
            return Objects.requireNonNull(MergedDate.of(ordered, MergedDue::due));
        }
    }

    /**
     * The due date of an event.
     *
     * @param latestFirst mentions of deadlines in the order of {@link Reports#LATEST_FIRST}
     * @param outlets of all of them
     */
    static MergedDue of(List<SourcedMention> latestFirst, Outlets outlets) {
        List<SourcedMention> dated =
                latestFirst.stream().filter(m -> due(m.mention()) != null).toList();
        if (dated.isEmpty()) {
            return new MergedDue(null, List.of());
        }
        List<State> states = states(preferred(dated, MergedDue::isSet));
        State holding = holding(states);
        List<EarlierDue> history = states.stream()
                .filter(state -> !state.core().equals(holding.core()))
                .map(state -> EarlierDue.of(state.date(), state.mentions(), outlets))
                .sorted(FIRST_REPORTED_FIRST)
                .toList();
        return new MergedDue(
                holding.date(),
                history.subList(Math.max(0, history.size() - EventDetails.Deadline.HISTORY_CAP), history.size()));
    }

    private static List<State> states(List<SourcedMention> dated) {
        List<State> states = new ArrayList<>();
        dated.stream()
                .map(MergedDue::stated)
                .distinct()
                .sorted(MergedDate.NARROWEST_FIRST)
                .forEach(date -> {
                    if (states.stream().noneMatch(state -> MergedDate.meet(state.core(), date))) {
                        states.add(new State(date, new ArrayList<>()));
                    }
                });
        for (SourcedMention m : dated) {
            List<State> met = states.stream()
                    .filter(state -> MergedDate.meet(state.core(), stated(m)))
                    .toList();
            if (met.size() == 1) {
                met.get(0).mentions().add(m);
            }
        }
        return states;
    }

    private static State holding(List<State> states) {
        List<SourcedMention> latestFirst = states.stream()
                .flatMap(state -> state.mentions().stream())
                .sorted(Reports.LATEST_FIRST)
                .toList();
        SourcedMention decisive =
                preferred(latestFirst, m -> stance(m) == Stance.EXTENDED).get(0);
        return states.stream()
                .filter(state -> state.mentions().contains(decisive))
                .findFirst()
                .orElseThrow();
    }

    private static List<SourcedMention> preferred(List<SourcedMention> mentions, Predicate<SourcedMention> wanted) {
        List<SourcedMention> some = mentions.stream().filter(wanted).toList();
        return some.isEmpty() ? mentions : some;
    }

    private static boolean isSet(SourcedMention m) {
        Stance stance = stance(m);
        return TOLD.contains(m.mention().assertion()) && (stance == null || !NOT_SET.contains(stance));
    }

    private static DateSpan stated(SourcedMention m) {
        return Objects.requireNonNull(due(m.mention()));
    }

    private static @Nullable DateSpan due(Mention mention) {
        return ((Details.Deadline) mention.details()).due();
    }

    private static @Nullable Stance stance(SourcedMention m) {
        return ((Details.Deadline) m.mention().details()).stance();
    }
}
