package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rasid.extraction.event.Form.Plurality;
import org.rasid.extraction.event.Form.Tense;

class InflectionTest {
    @Test
    void shouldConjugateVerbs() {
        assertThat(Inflection.VERB.forms("قصف/قصف"))
                .extracting(Form::text)
                .contains("قصف", "قصفت", "قصفوا", "قصفا", "يقصف", "تقصف", "يقصفون", "نقصف");
        assertThat(Inflection.VERB.forms("تبنى/تبنى"))
                .extracting(Form::text)
                .contains("تبنى", "تبنت", "تبنوا", "يتبنى");
        assertThat(Inflection.VERB.forms("هاجم/هاجم"))
                .filteredOn(form -> form.text().equals("يهاجم"))
                .extracting(Form::tense)
                .containsExactly(Tense.PRESENT);
    }

    @Test
    void shouldDeclineNouns() {
        assertThat(Inflection.NOUN.forms("غارة+غارات"))
                .extracting(Form::text)
                .contains("غارة", "الغارة", "غارتان", "غارتين", "الغارتين", "غارات", "الغارات")
                .doesNotContain("غارةا");
        assertThat(Inflection.NOUN.forms("هجوم+هجمات"))
                .filteredOn(form -> form.number() == Plurality.DUAL)
                .extracting(Form::text)
                .containsExactly("هجومان", "الهجومان", "هجومين", "الهجومين");
        assertThat(Inflection.NOUN.forms("هجوم انتحاري"))
                .extracting(Form::text)
                .contains("هجوم انتحاري", "الهجوم الانتحاري", "هجوما انتحاريا");
    }

    @Test
    void shouldPutTheArticleOfAConstructOnItsLastWord() {
        assertThat(Inflection.IDAFA.forms("محاولة اغتيال+محاولات اغتيال"))
                .extracting(Form::text)
                .contains("محاولة اغتيال", "محاولة الاغتيال", "محاولات الاغتيال")
                .doesNotContain("المحاولة الاغتيال");
    }

    @Test
    void shouldLeaveOutAMissingSingular() {
        assertThat(Inflection.NOUN.forms("+مفاوضات")).extracting(Form::number).containsOnly(Plurality.PLURAL);
    }

    @Test
    void shouldRefuseAVerbWithoutPresent() {
        assertThatThrownBy(() -> Inflection.VERB.forms("قصف")).isInstanceOf(IllegalArgumentException.class);
    }
}
