package org.rasid.schemas.evolution;

import java.util.Locale;

/**
 * A difference between two versions of a schema.
 *
 * @param kind what became of it
 * @param subject what differs: a type ({@code Figure}), a field ({@code Event.standing}) or a symbol ({@code
 *     Standing.DISPUTED}), by simple names
 * @param detail the difference in words; empty where the kind says it all
 */
public record SchemaChange(Kind kind, String subject, String detail) implements Comparable<SchemaChange> {
    /** What became of a part of a schema. DOCUMENTED: only what the documentation says of it is another. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        DOCUMENTED
    }

    /** Whether bytes or their meaning may differ, so that subscribers should know. */
    public boolean isOfContract() {
        return kind != Kind.DOCUMENTED;
    }

    @Override
    public int compareTo(SchemaChange other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : kind.compareTo(other.kind);
    }

    /** One line: {@code added Event.standing}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + subject + (detail.isEmpty() ? "" : ": " + detail);
    }
}
