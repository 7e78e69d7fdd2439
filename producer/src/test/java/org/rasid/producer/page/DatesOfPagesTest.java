package org.rasid.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesOfPagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-08T14:30:00+03:00|2026-03-08T14:30+03:00",
                "2026-03-08T14:30:05.123Z|2026-03-08T14:30:05Z",
                "2026-03-08T14:30+0300|2026-03-08T14:30+03:00",
                "2026-03-08 14:30:00|2026-03-08T14:30",
                "2026-03-08 14:30:00 UTC|2026-03-08T14:30Z",
                "2026/3/8|2026-03-08",
                "20260308|2026-03-08",
                "20260308T143000Z|2026-03-08T14:30Z",
                "Sun, 08 Mar 2026 14:30:00 GMT|2026-03-08T14:30Z",
                "Sun, 08 Mar 2026 14:30:00 +0300|2026-03-08T14:30+03:00",
                "Sun Mar 08 2026 14:30:00 GMT+0300 (AST)|2026-03-08T14:30+03:00",
                "March 8, 2026|2026-03-08",
                "March 8, 2026 2:30 pm|2026-03-08T14:30",
                "الأحد 8 مارس 2026|2026-03-08",
                "0001-01-01T00:00:00|none",
                "1970-01-01T00:00:00Z|none",
                "2026-02-30|none",
                "2026-03-08T25:00:00|none",
                "08 Foo 2026|none",
                "1772980200|none",
                "now|none",
                "''|none"
            })
    void shouldReadWhatProgramsWrite(String text, String iso) {
        assertThat(MachineDate.parse(text).orElse("none")).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الأحد 8 مارس 2026|2026-03-08",
                "الأحد، ٨ آذار ٢٠٢٦|2026-03-08",
                "٨ آذار/مارس ٢٠٢٦ الساعة ٢:٣٠ م|2026-03-08T14:30",
                "8 مارس (آذار) 2026|2026-03-08",
                "08/03/2026 - 14:30|2026-03-08T14:30",
                "14:30 - 08/03/2026|2026-03-08T14:30",
                "03/25/2026|2026-03-25",
                "2026-03-08 12:05 ص|2026-03-08T00:05",
                "مارس 8, 2026|2026-03-08",
                "8 تشرين الثاني 2025|2025-11-08",
                "8 كانون الثاني 2026 - 09:15 بتوقيت غرينتش|2026-01-08T09:15Z",
                "آخر تحديث: 8/3/2026 03:30 م (توقيت مكة المكرمة)|2026-03-08T15:30+03:00",
                "8/3/2026 03:30 م بتوقيت القاهرة|2026-03-08T15:30",
                "19 رمضان 1447|none",
                "19 رمضان 1447 هـ الموافق 8 مارس 2026 م|2026-03-08",
                "مارس 2026|none",
                "31/04/2026|none",
                "1.5.2|none",
                "قرار رقم 8/2026|none"
            })
    void shouldReadWhatPeopleWrite(String line, String iso) {
        assertThat(WrittenDate.find(line).map(WrittenDate::iso).orElse("none")).isEqualTo(iso);
    }
}
