package org.rasid.schemas.evolution;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Whether readers of either of two versions of a schema read what writers of the other write: the level FULL. */
public final class FullCompatibility {
    private FullCompatibility() {}

    /** Why they do not, one line for each reason; empty where they do. */
    public static List<String> faults(Schema before, Schema after) {
        List<String> faults = new ArrayList<>();
        faults.addAll(faults("readers of the later version cannot read the earlier", after, before));
        faults.addAll(faults("readers of the earlier version cannot read the later", before, after));
        return List.copyOf(faults);
    }

    private static List<String> faults(String who, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(fault -> who + ": " + words(fault))
                .toList();
    }

    private static String words(Incompatibility fault) {
        return fault.getType() + " at " + fault.getLocation() + ": " + fault.getMessage();
    }
}
