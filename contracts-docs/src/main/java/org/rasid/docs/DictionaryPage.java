package org.rasid.docs;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** {@code docs/dictionary.md}: every record, field, enum and symbol, in English and Arabic. */
final class DictionaryPage {
    private final Terms arabic = Terms.load("org/rasid/docs/terms-ar.tsv");
    private final SymbolMeanings meanings = new SymbolMeanings();

    private DictionaryPage() {}

    /** Throws where a schema has no doc, or a name has no Arabic term, and where a term is left over. */
    static String text() {
        DictionaryPage dictionary = new DictionaryPage();
        String page = dictionary.page().toString();
        dictionary.arabic.requireAllUsed();
        dictionary.meanings.requireAllUsed();
        return page;
    }

    private Markdown page() {
        List<Schema> records = Contracts.of(Schema.Type.RECORD);
        List<Schema> enums = Contracts.of(Schema.Type.ENUM);
        Markdown page = new Markdown()
                .heading(1, "Data dictionary")
                .paragraph("Every record and enum of the topics, from the Avro schemas. A field may be null where the"
                        + " column *null* says what that means, and is never null where it is empty. A `date` is a"
                        + " number of days since 1970-01-01, a `timestamp-millis` a number of milliseconds since then,"
                        + " in UTC. A reader takes a symbol that is newer than its schema for the"
                        + " default of the enum.")
                .paragraph("Records:\n" + links(records) + ".")
                .paragraph("Enums:\n" + links(enums) + ".")
                .heading(2, "Records");
        records.forEach(type -> describeRecord(page, type));
        page.heading(2, "Enums");
        enums.forEach(type -> describeEnum(page, type));
        return page;
    }

    private void describeRecord(Markdown page, Schema type) {
        title(page, type);
        List<List<String>> rows = new ArrayList<>();
        for (Schema.Field field : type.getFields()) {
            Doc doc = Doc.of(type, field);
            if (Types.isNullable(field.schema()) == doc.nullMeaning().isEmpty()) {
                throw new IllegalStateException(
                        type.getName() + "." + field.name()
                                + ": a doc says what null means (\"Null: not known.\") where the field may be null, and nowhere else");
            }
            rows.add(List.of(
                    Markdown.code(field.name()),
                    Types.text(field.schema()),
                    Markdown.plain(doc.nullMeaning()),
                    Markdown.plain(doc.meaning()),
                    arabic.of(type.getName(), field.name())));
        }
        page.table(List.of("field", "type", "null", "meaning", "Arabic"), rows);
    }

    private void describeEnum(Markdown page, Schema type) {
        title(page, type);
        List<List<String>> rows = new ArrayList<>();
        for (String symbol : type.getEnumSymbols()) {
            rows.add(List.of(
                    Markdown.code(symbol) + (symbol.equals(type.getEnumDefault()) ? " (default)" : ""),
                    Markdown.plain(meanings.of(type, symbol)),
                    arabic.of(type.getName(), symbol)));
        }
        page.table(List.of("symbol", "meaning", "Arabic"), rows);
    }

    private void title(Markdown page, Schema type) {
        Doc doc = Doc.of(type);
        page.heading(3, type.getName()).paragraph(arabic.of(type.getName()));
        if (!doc.meaning().isEmpty()) {
            page.paragraph(Markdown.plain(doc.meaning()));
        }
    }

    private static String links(List<Schema> types) {
        return String.join(",\n", types.stream().map(Types::text).toList());
    }
}
