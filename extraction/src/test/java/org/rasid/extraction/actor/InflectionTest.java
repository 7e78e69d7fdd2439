package org.rasid.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InflectionTest {
    @Test
    void shouldMakeTheForms() {
        assertThat(Inflection.MASCULINE.forms("مسلح")).contains("مسلح", "مسلحا", "مسلحون", "مسلحين", "مسلحو");
        assertThat(Inflection.FEMININE.forms("قاعدة")).contains("قاعدة", "قاعدتين", "قاعدات");
        assertThat(Inflection.ADJECTIVE.forms("أمني")).contains("امني", "امنية", "امنيون");
        assertThat(Inflection.FIXED.forms("إرهاب")).containsExactly("ارهاب");
    }

    @Test
    void shouldRefuseAFeminineWithoutItsEnding() {
        assertThatThrownBy(() -> Inflection.FEMININE.forms("جيش")).hasMessageContaining("جيش");
    }
}
