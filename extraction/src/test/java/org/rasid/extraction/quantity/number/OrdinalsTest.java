package org.rasid.extraction.quantity.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.text.Text;

class OrdinalsTest {
    private static final Ordinals ORDINALS = Ordinals.load();

    @ParameterizedTest
    @CsvSource({
        "الجولة الأولى, 1",
        "الجولة الثانية, 2",
        "الجولة الثالثة, 3",
        "الاجتماع الرابع, 4",
        "للجولة الخامسة, 5",
        "الجولة السادسة, 6",
        "الجولة السابعة, 7",
        "الجولة الثامنة, 8",
        "الجولة التاسعة, 9",
        "الجولة العاشرة, 10",
        "الجولة الحادية عشرة, 11",
        "الاجتماع الحادي عشر, 11",
        "الجولة الثانية عشرة, 12",
        "الاجتماع الثالث عشر, 13",
        "الجولة العشرين, 20",
        "الجولة الحادية والعشرين, 21",
        "الاجتماع الثالث والعشرين, 23",
        "ثالث جولة, 3",
        "والأول, 1"
    })
    void shouldReadOrdinals(String text, int value) {
        assertThat(ORDINALS.find(Text.of(text).sentences().get(0)))
                .extracting(Ordinal::value)
                .containsExactly(value);
    }

    @Test
    void shouldCoverBothWords() {
        assertThat(ORDINALS.find(
                        Text.of("في الجولة الحادية عشرة أمس").sentences().get(0)))
                .containsExactly(new Ordinal(2, 4, 11, true));
    }

    @ParameterizedTest
    @CsvSource({"ثلاث جولات", "الجولة الأخيرة", "عشرين جولة", "الجولة المقبلة"})
    void shouldLeaveOtherWords(String text) {
        assertThat(ORDINALS.find(Text.of(text).sentences().get(0))).isEmpty();
    }
}
