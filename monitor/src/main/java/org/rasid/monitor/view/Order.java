package org.rasid.monitor.view;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.rasid.monitor.filter.BadParameter;
import org.rasid.monitor.filter.Fields;

/**
 * How a list is sorted. Events that lack the field come last; among equals those that changed last come first.
 *
 * @param descending greatest or latest first
 */
public record Order(Key key, boolean descending) {

    /** What a list can be sorted by. */
    public enum Key {
        CHANGED("changed", EventDocument.CHANGED, SortField.Type.LONG),
        REPORTED("reported", Fields.LAST_REPORTED, SortField.Type.LONG),
        EVENT("event", Fields.DAY, SortField.Type.INT),
        CONFIDENCE("confidence", Fields.CONFIDENCE, SortField.Type.DOUBLE),
        SOURCES("sources", Fields.SOURCES, SortField.Type.INT);

        private final String parameter;
        private final String field;
        private final SortField.Type type;

        Key(String parameter, String field, SortField.Type type) {
            this.parameter = parameter;
            this.field = field;
            this.type = type;
        }
    }

    /** The latest change first. */
    public static final Order LATEST_CHANGE = new Order(Key.CHANGED, true);

    /** The latest day of the event first. */
    public static final Order LATEST_DAY = new Order(Key.EVENT, true);

    /** All that a request may ask for; a leading minus sign means descending. */
    public static List<String> choices() {
        return Arrays.stream(Key.values())
                .flatMap(key -> List.of(key.parameter, "-" + key.parameter).stream())
                .toList();
    }

    /** Reads one of the choices; throws BadParameter. */
    public static Order parse(String name, String choice) {
        boolean descending = choice.startsWith("-");
        String plain = descending ? choice.substring(1) : choice;
        return Arrays.stream(Key.values())
                .filter(key -> key.parameter.equals(plain))
                .findFirst()
                .map(key -> new Order(key, descending))
                .orElseThrow(() ->
                        new BadParameter(name, "is " + choice + " but must be one of " + String.join(", ", choices())));
    }

    Sort sort() {
        SortField latest = LongField.newSortField(EventDocument.CHANGED, true, SortedNumericSelector.Type.MAX);
        return key == Key.CHANGED && descending ? new Sort(latest) : new Sort(first(), latest);
    }

    /** Where a page ended, as text. */
    String cursor(FieldDoc last) {
        StringBuilder text = new StringBuilder(toString());
        for (Object value : last.fields) {
            text.append('_').append(value);
        }
        return text.toString();
    }

    /** Reads {@link #cursor}; throws BadParameter where it is not of this order. */
    FieldDoc after(String cursor) {
        String[] parts = cursor.split("_", -1);
        SortField[] fields = sort().getSort();
        if (!parts[0].equals(toString()) || parts.length != fields.length + 1) {
            throw new BadParameter("cursor", "is not one that was given for this sort: begin without one");
        }
        Object[] values = new Object[fields.length];
        try {
            for (int i = 0; i < values.length; i++) {
                boolean first = i == 0;
                values[i] = value(first ? key.type : SortField.Type.LONG, parts[i + 1]);
            }
        } catch (NumberFormatException e) {
            throw new BadParameter("cursor", "is not one that was given for this sort: begin without one", e);
        }
        return new FieldDoc(Integer.MAX_VALUE, 0, values);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key.parameter;
    }

    private static Object value(SortField.Type type, String text) {
        return switch (type) {
            case INT -> Integer.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            default -> Long.valueOf(text);
        };
    }

    private SortField first() {
        SortedNumericSelector.Type selector = SortedNumericSelector.Type.MIN;
        SortField first = switch (key.type) {
            case INT -> IntField.newSortField(key.field, descending, selector);
            case DOUBLE -> DoubleField.newSortField(key.field, descending, selector);
            default -> LongField.newSortField(key.field, descending, selector);
        };
        first.setMissingValue(last(key.type, descending));
        return first;
    }

    private static Object last(SortField.Type type, boolean descending) {
        return switch (type) {
            case INT -> descending ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            case DOUBLE -> descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            default -> descending ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }
}
