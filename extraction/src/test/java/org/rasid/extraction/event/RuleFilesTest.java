package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasid.extraction.EventType;
import org.rasid.extraction.lexicon.Table;

class RuleFilesTest {
    @ParameterizedTest
    @EnumSource(names = {"STRIKE", "TALKS", "DEADLINE"})
    void shouldPointOnlyToTriggersThatExist(EventType type) {
        Set<String> triggers = new HashSet<>();
        Table.load(Files.of(type, "triggers.tsv")).rows().forEach(row -> triggers.add(row.get("id")));

        for (String file : List.of("cues.tsv", "exclusions.tsv")) {
            for (Table.Row row : Table.load(Files.of(type, file)).rows()) {
                assertThat(triggers).as(file + " " + row.get("id")).containsAll(row.list("triggers"));
            }
        }
    }

    @Test
    void shouldUseEachIdOnce() {
        Set<String> ids = new HashSet<>();
        for (String file : List.of(
                Files.shared("cues.tsv"),
                Files.of(EventType.STRIKE, "cues.tsv"),
                Files.of(EventType.STRIKE, "exclusions.tsv"),
                Files.of(EventType.TALKS, "cues.tsv"),
                Files.of(EventType.TALKS, "exclusions.tsv"),
                Files.of(EventType.DEADLINE, "cues.tsv"),
                Files.of(EventType.DEADLINE, "exclusions.tsv"))) {
            for (Table.Row row : Table.load(file).rows()) {
                assertThat(ids.add(row.get("id")))
                        .as(file + " " + row.get("id"))
                        .isTrue();
            }
        }
    }

    @Test
    void shouldFillEveryClassOfWords() {
        Set<String> kinds = new HashSet<>();
        Table.load(Files.shared("words.tsv")).rows().forEach(row -> kinds.add(row.get("kind")));

        for (Words.Kind kind : Words.Kind.values()) {
            assertThat(kinds).contains(kind.name());
        }
    }
}
