package org.rasid.streams.dedup;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;

/** The details of an event: figures with who gives them, what may change by the latest report, the rest by majority. */
final class MergedDetails {
    private MergedDetails() {}

    static EventDetails of(
            EventType type, List<SourcedMention> mentions, List<SourcedMention> latestFirst, Outlets outlets) {
        return switch (type) {
            case STRIKE -> {
                var s = Details.Strike.class;
                yield new EventDetails.Strike(
                        Votes.majority(mentions, of(s, Details.Strike::method)),
                        Votes.majority(mentions, of(s, Details.Strike::outcome)),
                        CountRange.of(latestFirst, of(s, Details.Strike::killed), outlets),
                        CountRange.of(latestFirst, of(s, Details.Strike::wounded), outlets),
                        CountRange.of(latestFirst, of(s, Details.Strike::attacks), outlets));
            }
            case TALKS -> {
                var t = Details.Talks.class;
                yield new EventDetails.Talks(
                        Votes.latest(latestFirst, of(t, Details.Talks::phase)),
                        Votes.majority(mentions, of(t, Details.Talks::round)),
                        Votes.majority(mentions, of(t, Details.Talks::venue)));
            }
            case DEADLINE -> {
                var d = Details.Deadline.class;
                MergedDue due = MergedDue.of(latestFirst, outlets);
                yield new EventDetails.Deadline(
                        action(mentions),
                        due.due(),
                        Votes.latest(latestFirst, of(d, Details.Deadline::stance)),
                        due.history());
            }
            case FORCE_MOVEMENT -> {
                var f = Details.ForceMovement.class;
                yield new EventDetails.ForceMovement(
                        Votes.majority(mentions, of(f, Details.ForceMovement::direction)),
                        CountRange.of(latestFirst, of(f, Details.ForceMovement::troops), outlets));
            }
            case THREAT ->
                new EventDetails.Threat(Votes.majority(mentions, of(Details.Threat.class, Details.Threat::condition)));
            case TRUCE ->
                new EventDetails.Truce(Votes.latest(latestFirst, of(Details.Truce.class, Details.Truce::phase)));
            case AGREEMENT ->
                new EventDetails.Agreement(
                        Votes.majority(mentions, of(Details.Agreement.class, Details.Agreement::subject)));
            case SECURITY_OPERATION -> {
                var o = Details.SecurityOperation.class;
                yield new EventDetails.SecurityOperation(
                        CountRange.of(latestFirst, of(o, Details.SecurityOperation::killed), outlets),
                        CountRange.of(latestFirst, of(o, Details.SecurityOperation::wounded), outlets),
                        CountRange.of(latestFirst, of(o, Details.SecurityOperation::arrested), outlets));
            }
        };
    }

    /** OTHER is no more than unknown where another mention tells. */
    private static Details.Deadline.@Nullable Action action(List<SourcedMention> mentions) {
        Function<Mention, Details.Deadline.@Nullable Action> all = of(Details.Deadline.class, Details.Deadline::action);
        Details.Deadline.Action told = Votes.majority(mentions, m -> {
            Details.Deadline.Action action = all.apply(m);
            return action == Details.Deadline.Action.OTHER ? null : action;
        });
        return told != null ? told : Votes.majority(mentions, all);
    }

    private static <D extends Details, T> Function<Mention, @Nullable T> of(
            Class<D> type, Function<D, @Nullable T> field) {
        return mention -> field.apply(type.cast(mention.details()));
    }
}
