package org.rasid.monitor.alert.notice;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.CountRange;
import org.rasid.avro.DateSpan;
import org.rasid.avro.Party;
import org.rasid.avro.Place;
import org.rasid.schemas.serde.AvroJson;

/** Values of events as short text: what an alert shows, and by which values are compared. */
public final class FieldText {
    private FieldText() {}

    /**
     * Counts as {@code 5}, or {@code 5 (3..8)} where reports differ; days as {@code 2026-11-01..2026-11-05}; places and
     * parties by their names; other records as JSON.
     *
     * @return null where there is no value, or an empty list
     */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof CountRange count) {
            return count.getMin() == count.getMax()
                    ? String.valueOf(count.getBest())
                    : count.getBest() + " (" + count.getMin() + ".." + count.getMax() + ")";
        } else if (value instanceof DateSpan days) {
            return Objects.equals(days.getFrom(), days.getTo())
                    ? String.valueOf(days.getFrom())
                    : Objects.toString(days.getFrom(), "") + ".." + Objects.toString(days.getTo(), "");
        } else if (value instanceof Place place) {
            return Stream.of(first(place.getNameEn(), place.getVerbatim()), place.getAdmin1(), place.getCountry())
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(", "));
        } else if (value instanceof Party party) {
            return party.getRole() + " " + first(party.getNameEn(), party.getVerbatim());
        } else if (value instanceof Collection<?> items) {
            // the order of a list says nothing
            return items.isEmpty()
                    ? null
                    : items.stream().map(FieldText::of).sorted().collect(Collectors.joining("; "));
        } else if (value instanceof IndexedRecord record) {
            return AvroJson.toJson(record);
        }
        return value.toString();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
