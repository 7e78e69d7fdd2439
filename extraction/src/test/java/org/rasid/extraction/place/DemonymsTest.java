package org.rasid.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonymsTest {
    private static final Demonyms DEMONYMS = Demonyms.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "عراقي, IQ, false, false",
        "العراقية, IQ, false, true",
        "العراقيين, IQ, true, true",
        "الاميركية, US, false, true",
        "الامريكي, US, false, true",
        "اسرائيليين, IL, true, false",
        "الافغان, AF, true, true",
        "سعوديون, SA, true, false",
        "ايرانيتين, IR, true, false"
    })
    void shouldKnowTheForms(String word, String country, boolean plural, boolean definite) {
        assertThat(DEMONYMS.of(word)).isEqualTo(new Demonyms.Form(country, plural, definite, false));
    }

    @ParameterizedTest
    @CsvSource({"عربي", "العراق", "بغداد", "سياسي"})
    void shouldNotKnowOtherWords(String word) {
        assertThat(DEMONYMS.of(word)).isNull();
    }
}
