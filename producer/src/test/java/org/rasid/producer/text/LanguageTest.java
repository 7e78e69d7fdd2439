package org.rasid.producer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguageTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(
            resources = "/corpus/languages.tsv",
            delimiter = '\t',
            quoteCharacter = '|',
            numLinesToSkip = 1,
            encoding = "UTF-8")
    void shouldTellTheLanguage(String code, String set, String text) {
        assertThat(Language.of(text).code()).as(set).isEqualTo(code);
    }

    @Test
    void shouldTakeForArabicWhatIsTooShortToTell() {
        assertThat(Language.of("")).isEqualTo(Language.ARABIC);
        assertThat(Language.of("نص")).isEqualTo(Language.ARABIC);
        assertThat(Language.of("گلگامش")).isEqualTo(Language.ARABIC);
        assertThat(Language.of("English 2026")).isEqualTo(Language.ARABIC);
    }

    @Test
    void shouldTakeForArabicWhatAlsoStandsInAnotherLanguage() {
        String arabic = "أعلنت وزارة النقل أن القطار الجديد سيبدأ العمل يوم الأحد المقبل";
        String persian = "وزارت راه اعلام کرد که قطار جدید از روز یکشنبه آینده آغاز به کار می‌کند";

        assertThat(Language.of(arabic + "\n" + persian)).isEqualTo(Language.ARABIC);
        assertThat(Language.of(persian + "\n" + arabic)).isEqualTo(Language.ARABIC);
        assertThat(Language.of(persian)).isEqualTo(Language.PERSIAN);
    }

    @Test
    void shouldReadPresentationForms() {
        assertThat(Language.of("\uFEAD\uFE8B\uFBFF\uFEB2 \uFEBB\uFEAA\uFEAD")).isEqualTo(Language.of("رئیس صدر"));
        assertThat(Language.of("\uFE8D\uFEDF\uFEA4\uFEDC\uFEEE\uFEE3\uFE94 \uFED3\uFEF2"))
                .isEqualTo(Language.ARABIC);
    }

    @Test
    void shouldTellLettersOfNoneOfThem() {
        assertThat(Language.of("سنڌ جي وڏي وزير چيو آهي ته ٻوڏ متاثرن جي مدد ڪئي ويندي ۽ ڳوٺن ۾ نوان گهر ٺهندا"))
                .isEqualTo(Language.OTHER);
    }

    @Test
    void shouldKnowItsCodes() {
        for (Language language : Language.values()) {
            assertThat(Language.ofCode(language.code())).hasValue(language);
        }
        assertThat(Language.ofCode(" FA ")).hasValue(Language.PERSIAN);
        assertThat(Language.ofCode("en")).isEmpty();
        assertThat(Language.codes(Set.of(Language.URDU, Language.ARABIC))).isEqualTo("ar,ur");
    }
}
