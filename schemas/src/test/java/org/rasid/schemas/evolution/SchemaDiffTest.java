package org.rasid.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Event;

class SchemaDiffTest {
    private static final String BEFORE = """
            {"type": "record", "name": "A", "doc": "a", "fields": [
              {"name": "id", "type": "string"},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["X", "Y"], "default": "Y"}},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}, "default": 0},
              {"name": "gone", "type": ["null", {"type": "record", "name": "B", "fields": []}], "default": null}]}
            """;

    @Test
    void shouldFindNothingBetweenASchemaAndItself() {
        assertThat(SchemaDiff.between(Event.getClassSchema(), Event.getClassSchema()))
                .isEmpty();
    }

    @Test
    void shouldTellFieldsTypesAndSymbolsThatCameOrWent() {
        assertThat(changes(BEFORE.replace("\"X\"", "\"X\", \"Z\"")
                        .replace("\"gone\"", "\"come\"")
                        .replace("\"B\"", "\"C\"")))
                .containsExactly("added A.come", "removed A.gone", "removed B", "added C", "added Kind.Z");
    }

    @Test
    void shouldTellWhatBecameAnother() {
        assertThat(changes(BEFORE.replace("\"type\": \"string\"", "\"type\": \"bytes\"")
                        .replace("timestamp-millis", "timestamp-micros")
                        .replace("\"default\": 0", "\"default\": 1")
                        .replace("\"default\": \"Y\"", "\"default\": \"X\"")))
                .containsExactly(
                        "changed A.at: long (timestamp-millis) became long (timestamp-micros)",
                        "changed A.at: default 0 became 1",
                        "changed A.id: string became bytes",
                        "changed Kind: default Y became X");
    }

    @Test
    void shouldTellANewOrder() {
        String swapped = BEFORE.replace(
                        "{\"name\": \"id\", \"type\": \"string\"},",
                        "{\"name\": \"at\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-millis\"},"
                                + " \"default\": 0},")
                .replace(
                        "  {\"name\": \"at\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-millis\"},"
                                + " \"default\": 0},\n  {\"name\": \"gone\"",
                        "  {\"name\": \"id\", \"type\": \"string\"},\n  {\"name\": \"gone\"");
        assertThat(changes(swapped)).containsExactly("changed A: the order of the fields");
    }

    @Test
    void shouldCallWordsNoMatterOfTheContract() {
        assertThat(SchemaDiff.between(schema(BEFORE), schema(BEFORE.replace("\"doc\": \"a\"", "\"doc\": \"b\""))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.toString()).isEqualTo("documented A");
                    assertThat(change.isOfContract()).isFalse();
                });
    }

    private static java.util.List<String> changes(String after) {
        return SchemaDiff.between(schema(BEFORE), schema(after)).stream()
                .map(SchemaChange::toString)
                .toList();
    }

    private static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }
}
