package org.rasid.monitor.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.json.InvalidValueException;

class RulesTest {
    private static final Set<String> CHANNELS = Set.of("duty");

    @TempDir
    Path folder;

    @Test
    void shouldKeepRulesInTheFile() throws Exception {
        Rules rules = open();
        rules.put(rule("b", "", "duty"), CHANNELS);
        rules.put(rule("a", "", "duty"), CHANNELS);
        rules.put(rule("b", "type=STRIKE", "duty"), CHANNELS);

        assertThat(open().all()).containsExactly(rule("a", "", "duty"), rule("b", "type=STRIKE", "duty"));
        assertThat(rules.remove("a")).isTrue();
        assertThat(rules.remove("a")).isFalse();
        assertThat(open().all()).extracting(Rule::id).containsExactly("b");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("rules.json"));
        }
    }

    @Test
    void shouldRefuseABadFilterAndAnUnknownChannel() {
        Rules rules = open();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.put(rule("a", "colour=red", "duty"), CHANNELS))
                .withMessageContaining("colour")
                .satisfies(e -> assertThat(e.key()).isEqualTo("filter"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.put(rule("a", "", "nobody"), CHANNELS))
                .satisfies(e -> assertThat(e.key()).isEqualTo("channels"));
        assertThat(rules.all()).isEmpty();
        assertThat(folder.resolve("rules.json")).doesNotExist();
    }

    @Test
    void shouldTakeNoMoreRulesThanItCanWatch() {
        Rules rules = open();
        IntStream.range(0, Rules.MAX_RULES).forEach(i -> rules.put(rule("r" + i, "", "duty"), CHANNELS));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.put(rule("one-more", "", "duty"), CHANNELS));
        rules.put(rule("r0", "type=TALKS", "duty"), CHANNELS);
        assertThat(rules.all()).hasSize(Rules.MAX_RULES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"rules\":[",
                "{\"rules\":null}",
                "{\"rules\":[null]}",
                "{\"rules\":[{\"id\":\"a\"}]}",
                "{\"rules\":[],\"more\":1}",
            })
    void shouldNameTheFileThatItCannotRead(String text) throws Exception {
        Files.writeString(folder.resolve("rules.json"), text);

        assertThatIllegalArgumentException()
                .isThrownBy(this::open)
                .withMessageContaining(folder.resolve("rules.json").toString());
    }

    private Rules open() {
        return Rules.open(folder.resolve("rules.json"), RulesTest::filter);
    }

    private static Predicate<Event> filter(String query) {
        if (query.startsWith("colour")) {
            throw new IllegalArgumentException("colour is no parameter");
        }
        return event -> true;
    }

    private static Rule rule(String id, String filter, String channel) {
        return new Rule(id, "Rule", true, filter, On.NEW, List.of(), null, null, null, List.of(channel));
    }
}
