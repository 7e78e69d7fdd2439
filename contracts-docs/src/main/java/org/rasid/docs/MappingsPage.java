package org.rasid.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasid.extraction.lexicon.Table;

/** {@code docs/mappings.md}: the codes of other schemes, type by type. */
final class MappingsPage {
    private static final String ANY = "-";

    private MappingsPage() {}

    static String text() {
        Map<String, List<List<String>>> byType = new LinkedHashMap<>();
        for (Table.Row row : Table.load("org/rasid/streams/dedup/codes.tsv").rows()) {
            byType.computeIfAbsent(row.required("type"), type -> new ArrayList<>())
                    .add(List.of(
                            condition(row.required("assertion")),
                            condition(row.required("key")),
                            row.get("cameo"),
                            row.get("plover"),
                            row.get("acled"),
                            row.required("loss").equals("true") ? "yes" : "no"));
        }
        Markdown page = new Markdown()
                .heading(1, "Codes of other schemes")
                .paragraph("What stands in the field `codes` of an event: its [CAMEO, PLOVER and ACLED"
                        + " codes](dictionary.md#codes). Of the rows of a type the most specific one that fits holds:"
                        + " assertion and detail, then assertion, then detail, then the row for any. The detail is the"
                        + " `method` of a strike, the `phase` of talks or of a truce, the `direction` of a force"
                        + " movement; the other types have none. An empty cell: the scheme has no such code, and the"
                        + " field is null.")
                .paragraph("*Loss* is the field `mappingLoss`. Yes means that the codes, taken together, do not lead"
                        + " back to the kind of event: a scheme puts several of our kinds into one class, has no class"
                        + " for such an event, or does not tell what happened from what is planned, demanded or denied."
                        + " Whoever counts by such codes counts something coarser than `type`, `assertion` and the"
                        + " details say. No means that they name the same kind. Outcome, figures, dates, places and"
                        + " parties are in no code anyway.");
        byType.forEach((type, rows) -> page.heading(2, Markdown.code(type))
                .table(List.of("assertion", "detail", "CAMEO", "PLOVER", "ACLED", "loss"), rows));
        return page.toString();
    }

    private static String condition(String cell) {
        return cell.equals(ANY) ? "any" : Markdown.code(cell);
    }
}
