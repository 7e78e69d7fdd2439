package org.rasid.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Alert;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.Redriven;
import org.rasid.avro.RejectedArticle;

class SchemasTest {
    static Stream<Schema> named() {
        Set<Schema> found = new HashSet<>();
        List.of(
                        Alert.getClassSchema(),
                        Article.getClassSchema(),
                        Event.getClassSchema(),
                        Mention.getClassSchema(),
                        Redriven.getClassSchema(),
                        RejectedArticle.getClassSchema())
                .forEach(schema -> collect(schema, found));
        return found.stream();
    }

    @Test
    void shouldHaveFoundTheSchemas() {
        assertThat(named().map(Schema::getName))
                .contains(
                        "Alert",
                        "Article",
                        "Event",
                        "Evidence",
                        "Figure",
                        "EarlierDue",
                        "TruceDetails",
                        "EventType",
                        "Standing",
                        "Redriven",
                        "RejectionReason");
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldSayWhatEverythingMeans(Schema schema) {
        List<String> silent = new ArrayList<>();
        if (schema.getDoc() == null || schema.getDoc().isBlank()) {
            silent.add(schema.getName());
        }
        if (schema.getType() == Schema.Type.RECORD) {
            for (Schema.Field field : schema.getFields()) {
                if (field.doc() == null || field.doc().isBlank()) {
                    silent.add(schema.getName() + "." + field.name());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldGiveReadersOfNewSymbolsADefault(Schema schema) {
        if (schema.getType() == Schema.Type.ENUM) {
            assertThat(schema.getEnumDefault()).isNotNull().isIn(schema.getEnumSymbols());
        }
    }

    /** A field that may be null must also be absent, so that it can be added or taken away later. */
    @ParameterizedTest
    @MethodSource("named")
    void shouldDefaultToNullWhatMayBeNull(Schema schema) {
        if (schema.getType() == Schema.Type.RECORD) {
            assertThat(schema.getFields())
                    .filteredOn(field -> field.schema().isNullable())
                    .allMatch(Schema.Field::hasDefaultValue);
        }
    }

    private static void collect(Schema schema, Set<Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.add(schema)) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.add(schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {}
        }
    }
}
