package org.rasid.producer.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.text.Mojibake;

/**
 * What the header line of a table says.
 *
 * @param columns how many there are
 * @param indexes of the columns by the field of an article that they hold; {@code body} among them
 */
record TableHeader(int columns, Map<String, Integer> indexes) {
    static final String BODY = "body";

    /** Parts the fields of a record while words of all are mended at once. No field holds it. */
    private static final String PART = "\0";

    TableHeader {
        indexes = Map.copyOf(indexes);
    }

    /** The header; null where no column holds the text of an article. */
    static @Nullable TableHeader of(List<String> names, Map<String, String> stated) {
        Map<String, Integer> found = ColumnNames.find(names, stated);
        return found.containsKey(BODY) ? new TableHeader(names.size(), found) : null;
    }

    /** The article of a record that has as many fields as there are columns. */
    Item.Candidate article(List<String> record, String origin, long bytes) {
        List<String> fields =
                List.of(Mojibake.repair(String.join(PART, record)).text().split(PART, -1));
        String title = field(fields, "title");
        String body = field(fields, BODY);
        return new Item.Candidate(
                origin,
                bytes,
                field(fields, "id"),
                field(fields, "source"),
                field(fields, "url"),
                title == null ? "" : title,
                body == null ? "" : body,
                field(fields, "published"),
                field(fields, "modified"),
                null);
    }

    private @Nullable String field(List<String> fields, String name) {
        Integer index = indexes.get(name);
        return index == null ? null : fields.get(index);
    }
}
