package org.rasid.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.time.ReferenceDate.Basis;

class ReferenceDateTest {
    private static final TimeFinder TIMES = TimeFinder.load();

    private static @Nullable ReferenceDate find(@Nullable LocalDate published, String text) {
        return ReferenceDate.find(published, Text.of(text.replace("\\n", "\n")).sentences(), TIMES);
    }

    @Test
    void shouldTrustThePublicationBeforeTheText() {
        LocalDate published = LocalDate.of(2015, 8, 12);
        assertThat(find(published, "بغداد - 1 يناير 2014 - قتل جنديان"))
                .isEqualTo(new ReferenceDate(published, Basis.PUBLICATION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "قصف على الحي\\nبغداد - 12 أغسطس 2015 - قتل جنديان أمس | 2015-08-12",
                "قصف على الحي\\nبغداد (12 آب/أغسطس 2015) قتل جنديان أمس | 2015-08-12",
                "قصف على الحي\\nجدة 26 شوال 1436هـ الموافق 11 أغسطس 2015 م واس\\nاستقبل الوزير السفير | 2015-08-11",
                "قصف على الحي\\nالأربعاء 12 أغسطس 2015\\nقتل جنديان أمس | 2015-08-12",
                "قصف على الحي\\nنشر في 12/8/2015\\nقتل جنديان أمس | 2015-08-12",
                "قصف على الحي\\nآخر تحديث: 12-08-2015\\nقتل جنديان أمس | 2015-08-12",
                "موجز الأخبار 12 أغسطس 2015\\nقتل جنديان أمس. بدأت الحرب في 7 أكتوبر 2023 | 2015-08-12",
                "عدن، 12 أغسطس 2015: قتل جنديان. تنتهي المهلة في 30 سبتمبر 2015 | 2015-08-12"
            })
    void shouldTakeADateline(String text, LocalDate day) {
        assertThat(find(null, text)).isEqualTo(new ReferenceDate(day, Basis.DATELINE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "قتل جنديان أمس الثلاثاء 11 أغسطس 2015 في الحي | 2015-08-12",
                "قتل جنديان اليوم الأربعاء الموافق 12 أغسطس 2015 في الحي | 2015-08-12",
                "قتل جنديان أول من أمس الاثنين 10 أغسطس 2015 في الحي | 2015-08-12",
                "يجتمع الوفدان غدا الخميس 13 أغسطس 2015 في مسقط | 2015-08-12",
                "يجتمع الوفدان بعد غد الجمعة 14 أغسطس 2015 في مسقط | 2015-08-12",
                "بدأت الحرب في 26 مارس 2015 وقتل جنديان في 10 أغسطس 2015 قرب الحي | 2015-08-10",
                "قتل جنديان في 10 أغسطس 2015 قرب الحي. ومن المقرر أن يجتمع الوفدان في 20 سبتمبر 2015 بمسقط | 2015-08-10",
                "قتل جنديان في 10 أغسطس 2015 قرب الحي. مهلة حتى 31 ديسمبر 2015 للانسحاب | 2015-08-10",
                "هجمات 11 سبتمبر 2001 - تقرير | 2001-09-11",
                "وقعت الحكومة في 3 مايو 2014 اتفاقا بوقف القتال | 2014-05-03"
            })
    void shouldFallBackOnTheText(String text, LocalDate day) {
        assertThat(find(null, text)).isEqualTo(new ReferenceDate(day, Basis.TEXT));
    }

    @Test
    void shouldNotTakeADatelineFarFromTheHead() {
        String text = "قتل جنديان قرب الحي. ".repeat(12) + "\nبغداد - 12 أغسطس 2015 - قتل جنديان في 14 أغسطس 2015";
        assertThat(find(null, text)).isEqualTo(new ReferenceDate(LocalDate.of(2015, 8, 14), Basis.TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قتل جنديان أمس الثلاثاء",
                "قتل جنديان في 11 أغسطس",
                "بدأت الحرب عام 2011 وتوسعت في مارس 2015",
                "مهلة حتى 31 ديسمبر 2015",
                "من مواليد 3 مايو 1980 وعمره 35 عاما",
                ""
            })
    void shouldFindNoneWhereNoFullDateIsPast(String text) {
        assertThat(find(null, text)).isNull();
    }
}
