package org.rasid.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.rasid.avro.EventType;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** {@code docs/topics}: a page for each topic, and one that lists them. */
final class TopicPages {
    private static final int MEBIBYTE = 1 << 20;

    private TopicPages() {}

    static String list() {
        List<List<String>> rows = new ArrayList<>();
        for (TopicSpec topic : Topics.all()) {
            rows.add(List.of(
                    "[" + Markdown.code(topic.name()) + "](" + topic.name() + ".md)",
                    topic.keyDoc(),
                    value(topic),
                    topic.valueDoc(),
                    kept(topic)));
        }
        return new Markdown()
                .heading(1, "Topics")
                .table(List.of("topic", "key", "value", "one record", "kept"), rows)
                .toString();
    }

    static String page(TopicSpec topic, Examples examples) {
        Markdown page = new Markdown()
                .heading(1, Markdown.code(topic.name()))
                .paragraph("One record: " + topic.valueDoc() + "." + type(topic))
                .table(List.of("", ""), facts(topic))
                .heading(2, "Headers");
        List<List<String>> headers = headers(topic);
        if (headers.isEmpty()) {
            page.paragraph("None of ours. Others may come; disregard them.");
        } else {
            page.paragraph("Values are text in UTF-8. Others may come; disregard them.")
                    .table(List.of("header", "on", "says", "example"), headers);
        }
        page.heading(2, "Example");
        examples.of(topic)
                .ifPresentOrElse(
                        example -> page.paragraph(
                                        "As JSON for people: dates and times in ISO 8601, where the record has"
                                                + " numbers; lists of more than four items cut, and numbers to four decimals.")
                                .code("json", ExampleJson.of(example)),
                        () -> page.paragraph("The value is the bytes of the failed record as they came, and the key its"
                                + " key; the headers are as in the table, beside those of the failed record."));
        return page.toString();
    }

    /** A sentence on the type of the events, where these are what the topic holds. */
    private static String type(TopicSpec topic) {
        SymbolMeanings meanings = new SymbolMeanings();
        return EventType.getClassSchema().getEnumSymbols().stream()
                .map(EventType::valueOf)
                .filter(type -> type != EventType.UNKNOWN && Topics.events(type).equals(topic))
                .map(type -> " All are of the type " + Markdown.code(type.name()) + ": "
                        + meanings.of(EventType.getClassSchema(), type.name()) + ".")
                .collect(Collectors.joining());
    }

    private static List<List<String>> facts(TopicSpec topic) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("key", topic.keyDoc() + (topic.valueSchema() == null ? "" : "; a string in UTF-8")));
        facts.add(List.of("value", value(topic)));
        topic.subject().ifPresent(subject -> facts.add(List.of("subject", Markdown.code(subject))));
        facts.add(List.of("written by", topic.owner()));
        facts.add(List.of("largest batch", topic.maxMessageBytes() / MEBIBYTE + " MiB"));
        facts.add(List.of("partitions", String.valueOf(topic.partitions())));
        facts.add(List.of("kept", kept(topic)));
        topic.config().forEach((name, value) -> facts.add(List.of(Markdown.code(name), Markdown.code(value))));
        return facts;
    }

    private static List<List<String>> headers(TopicSpec topic) {
        List<List<String>> rows = new ArrayList<>();
        for (HeaderSpec header : HeaderCatalogue.of(topic)) {
            rows.add(List.of(
                    Markdown.code(header.name()),
                    header.always() ? "every record" : "some",
                    Markdown.plain(header.doc()),
                    Markdown.code(header.example())));
        }
        return rows;
    }

    private static String value(TopicSpec topic) {
        Schema schema = topic.valueSchema();
        return schema == null
                ? "bytes as found"
                : "[" + schema.getName() + "](../dictionary.md#"
                        + schema.getName().toLowerCase(Locale.ROOT) + ")";
    }

    private static String kept(TopicSpec topic) {
        Duration retention = topic.retention();
        if (retention != null) {
            return retention.toDays() + " days";
        }
        return topic.cleanup() == TopicSpec.Cleanup.COMPACT ? "the latest record of each key" : "for good";
    }
}
