package org.rasid.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {
    private static final ConfigDef DEFINITION = new ConfigDef()
            .define("count", ConfigDef.Type.INT, 3, new WholeNumber(1, 9), Importance.LOW, "how many")
            .define("least", ConfigDef.Type.LONG, null, WholeNumber.from(0), Importance.LOW, "how few")
            .define("flag", ConfigDef.Type.BOOLEAN, false, Importance.LOW, "whether")
            .define("must", ConfigDef.Type.STRING, ConfigDef.NO_DEFAULT_VALUE, Importance.HIGH, "where it is");

    @Test
    void shouldGiveTheValueOrTheDefault() {
        assertThat(of("count").value(" 9 ")).isEqualTo(9);
        assertThat(of("count").value(" ")).isEqualTo(3);
        assertThat(of("least").value(null)).isNull();
        assertThat(of("least").value("2000000000")).isEqualTo(2_000_000_000L);
        assertThat(of("flag").value("TRUE")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "count, 0, count must be a whole number from 1 to 9 but is '0'",
        "count, many, count must be a whole number from 1 to 9 but is 'many'",
        "least, -1, least must be a whole number of at least 0 but is '-1'",
        "flag, yes, flag must be true or false but is 'yes'"
    })
    void shouldSayWhatAValueMustBe(String name, String text, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> of(name).value(text))
                .withMessage(message);
    }

    @Test
    void shouldSayWhatAMissingSettingIsFor() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> of("must").value(null))
                .withMessage("must is missing: where it is");
    }

    @Test
    void shouldKnowOnlyWhatIsDeclared() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("cuont")).withMessageContaining("cuont");
    }

    private static Declaration of(String name) {
        return Declaration.of(DEFINITION, name);
    }
}
