package org.rasid.monitor.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.monitor.alert.json.InvalidValueException;
import org.rasid.monitor.alert.json.StrictJson;

class RuleTest {
    private static final String WHOLE = """
            {"id":"strikes-iq","name":"Strikes in Iraq","enabled":true,"filter":"type=STRIKE&country=IQ","on":"changed",\
            "fields":["standing","details.killed"],"threshold":{"count":5,"hours":24},"deadline":{"hours":48},\
            "quiet":{"from":"22:00","to":"06:00","zone":"Asia/Baghdad","days":["FRI"]},"channels":["duty-webhook"]}""";

    @Test
    void shouldReadAndWriteTheWholeRule() {
        Rule rule = StrictJson.read(WHOLE, Rule.class);

        assertThat(rule.on()).isEqualTo(On.CHANGED);
        assertThat(rule.fields()).containsExactly("standing", "details.killed");
        assertThat(rule.quiet())
                .isEqualTo(new Quiet(
                        LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("Asia/Baghdad"), List.of(Day.FRI)));
        assertThat(StrictJson.write(rule)).isEqualTo(WHOLE);
    }

    @Test
    void shouldNeedOnlyWhatItsKindNeeds() {
        Rule rule = StrictJson.read(
                "{\"id\":\"a\",\"name\":\"A\",\"enabled\":false,\"filter\":\"\",\"on\":\"new\",\"channels\":[]}",
                Rule.class);

        assertThat(rule.fields()).isEmpty();
        assertThat(rule.quiet()).isNull();
        assertThat(rule.zone()).hasToString("Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"id\":\"strikes-iq\" | \"id\":\"Strikes\" | id",
                "\"id\":\"strikes-iq\", | | id",
                "\"name\":\"Strikes in Iraq\" | \"name\":\"Two\\nlines\" | name",
                "\"name\":\"Strikes in Iraq\" | \"name\":\" \" | name",
                "\"enabled\":true | \"enabled\":\"true\" | enabled",
                "\"enabled\":true | \"enabled\":null | enabled",
                "\"on\":\"changed\" | \"on\":\"CHANGED\" | on",
                "\"on\":\"changed\" | \"on\":1 | on",
                "\"standing\" | \"nothing\" | fields",
                "\"standing\" | \"evidence.source\" | fields",
                "\"standing\" | \"details.killed\" | fields",
                "\"count\":5 | \"count\":1 | threshold.count",
                "\"count\":5 | \"count\":5.5 | threshold.count",
                "\"count\":5 | \"count\":\"5\" | threshold.count",
                "\"hours\":24 | \"hours\":721 | threshold.hours",
                "\"hours\":48 | \"hours\":0 | deadline.hours",
                "\"hours\":48 | \"hours\":48,\"zone\":\"UTC\" | deadline.zone",
                "22:00 | 25:00 | quiet.from",
                "Asia/Baghdad | Asia/Bagdad | quiet.zone",
                "FRI | FRIDAY | quiet.days[0]",
                "\"to\":\"06:00\", | | quiet.to",
                "\"duty-webhook\" | \"Duty\" | channels",
                "\"duty-webhook\" | null | channels",
                "\"fields\" | \"field\" | field",
                "\"fields\" | \"on\" | ''",
                "\"on\":\"changed\" | \"on\":\"threshold\",\"threshold\":null | ''",
            })
    void shouldNameTheKeyThatItRefuses(String part, String bad, String key) {
        String json = WHOLE.replace(part, bad == null ? "" : bad);
        assertThat(json).isNotEqualTo(WHOLE);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> StrictJson.read(json, Rule.class))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key.equals("''") ? "" : key));
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> StrictJson.read(WHOLE + "}", Rule.class));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> StrictJson.read("null", Rule.class));
    }

    @ParameterizedTest
    @CsvSource({"threshold", "deadline"})
    void shouldAskForWhatItsKindNeeds(String on) {
        String json =
                "{\"id\":\"a\",\"name\":\"A\",\"enabled\":true,\"filter\":\"\",\"on\":\"" + on + "\",\"channels\":[]}";

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> StrictJson.read(json, Rule.class))
                .satisfies(e -> assertThat(e.key()).isEqualTo(on))
                .withMessage(on + " is missing; a rule on " + on + " needs it");
    }
}
