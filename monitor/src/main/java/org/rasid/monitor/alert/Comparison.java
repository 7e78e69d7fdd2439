package org.rasid.monitor.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.notice.FieldChange;
import org.rasid.monitor.alert.notice.FieldText;
import org.rasid.monitor.alert.rule.EventPath;

/** What differs between two states of an event, by the texts that an alert shows. */
final class Comparison {
    private static final String DETAILS = "details";

    /**
     * What an event says of itself. The rest tells who reports it, how often and how surely, and changes with most articles;
     * standing sums that up. Headlines and codes are made from these.
     */
    private static final List<String> ESSENCE =
            List.of("type", "assertion", "standing", "scope", "date", "place", "parties", DETAILS);

    /** Earlier dates of a deadline: grows with reports, while details.due tells of a new date. */
    private static final String HISTORY = "history";

    private Comparison() {}

    /**
     * The fields that differ.
     *
     * @param fields paths that count; empty: the essence
     */
    static List<FieldChange> of(List<String> fields, Event before, Event now) {
        List<FieldChange> changes = new ArrayList<>();
        (fields.isEmpty() ? ESSENCE : fields)
                .stream().flatMap(field -> parts(field, before, now)).distinct().forEach(field -> {
                    EventPath path = EventPath.parse(field);
                    String was = FieldText.of(path.in(before));
                    String is = FieldText.of(path.in(now));
                    if (!Objects.equals(was, is)) {
                        changes.add(new FieldChange(field, was, is));
                    }
                });
        return changes;
    }

    private static Stream<String> parts(String field, Event before, Event now) {
        return field.equals(DETAILS)
                ? Stream.of(before.getDetails(), now.getDetails())
                        .filter(IndexedRecord.class::isInstance)
                        .map(IndexedRecord.class::cast)
                        .flatMap(details -> details.getSchema().getFields().stream())
                        .map(Schema.Field::name)
                        .filter(name -> !name.equals(HISTORY))
                        .map(name -> DETAILS + "." + name)
                : Stream.of(field);
    }
}
