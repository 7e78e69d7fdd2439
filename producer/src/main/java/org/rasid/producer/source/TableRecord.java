package org.rasid.producer.source;

import java.util.List;
import org.rasid.avro.RejectionReason;

/** What was found where a record of a table should begin. */
sealed interface TableRecord {
    /** The lines that were taken for it; at least one. */
    List<BoundedLines.Line> lines();

    /** Bytes of its lines, their ends counted. */
    default long bytes() {
        return lines().stream().mapToLong(line -> line.length() + 1).sum();
    }

    /** A record, of whatever number of fields. */
    record Whole(List<BoundedLines.Line> lines, List<String> fields) implements TableRecord {}

    /**
     * No record.
     *
     * @param open whether a quotation mark opened a field, so that the lines that follow may belong to it
     */
    record Broken(List<BoundedLines.Line> lines, RejectionReason reason, String detail, boolean open)
            implements TableRecord {}
}
