package org.rasid.streams.diff;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;

/**
 * One thing that sets the second side apart from the first.
 *
 * @param kind what became of the event
 * @param id of the event on the first side; of an added one on the second
 * @param others events of the second side that have its mentions now; empty where that says nothing
 * @param fields that differ, of a changed event
 * @param before the event on the first side; null where it is added
 * @param after the event on the second side, of the same id or the only other; null where there is none
 */
public record Difference(
        Kind kind,
        String id,
        List<String> others,
        List<String> fields,
        @Nullable Event before,
        @Nullable Event after) {
    /** What became of an event. */
    public enum Kind {
        /** Only the second side has it, and none of its mentions were in an event of the first. */
        ADDED,
        /** Only the first side has it, and none of its mentions are in an event of the second. */
        REMOVED,
        /** Both have it, with other fields. */
        CHANGED,
        /** It is part of an event of the second side that has mentions of others too. */
        MERGED,
        /** Its mentions are in several events of the second side. */
        SPLIT,
        /** It has another id. */
        RENAMED
    }

    public Difference {
        others = List.copyOf(others);
        fields = List.copyOf(fields);
        if (before == null && after == null) {
            throw new IllegalArgumentException("an event of neither side: " + id);
        }
    }

    /** The type of the event. */
    public EventType type() {
        return Stream.of(before, after)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow()
                .getType();
    }

    /** Ids of the articles that the event rests on, on either side, as far as its evidence names them; sorted. */
    public SortedSet<String> articles() {
        SortedSet<String> articles = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(Stream::ofNullable)
                .flatMap(event -> event.getEvidence().stream())
                .forEach(evidence -> articles.add(evidence.getArticleId()));
        return articles;
    }
}
