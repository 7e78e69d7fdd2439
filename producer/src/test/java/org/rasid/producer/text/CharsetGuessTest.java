package org.rasid.producer.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {
    private static final String TEXT =
            "أعلنت الحكومة اليوم أنها ستبدأ تنفيذ الخطة الجديدة في مطلع العام المقبل، وقال الوزير إن العمل جار.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void shouldTellACharsetByTheBytes(String charset) {
        assertThat(CharsetGuess.of(TEXT.getBytes(Charset.forName(charset)))).hasValue(Charset.forName(charset));
        assertThat(CharsetGuess.of(("id;title;body\n1;x;" + TEXT).getBytes(Charset.forName(charset))))
                .hasValue(Charset.forName(charset));
    }

    @Test
    void shouldTakeUtf8ThatIsCutOrDamagedForUtf8() {
        byte[] bytes = TEXT.repeat(5).getBytes(UTF_8);
        bytes[20] = (byte) 0xFF;

        assertThat(CharsetGuess.of(Arrays.copyOf(bytes, bytes.length - 4))).hasValue(UTF_8);
        assertThat(CharsetGuess.of("ascii".getBytes(UTF_8))).hasValue(UTF_8);
        assertThat(CharsetGuess.of(new byte[0])).hasValue(UTF_8);
    }

    @Test
    void shouldTakeAByteOrderMarkAtItsWord() {
        assertThat(CharsetGuess.of("\uFEFFab".getBytes(UTF_16LE))).hasValue(UTF_16LE);
        assertThat(CharsetGuess.of("\uFEFFab".getBytes(UTF_16BE))).hasValue(UTF_16BE);
        assertThat(CharsetGuess.of("\uFEFFab".getBytes(UTF_8))).hasValue(UTF_8);
    }

    @Test
    void shouldNotGuessWhatNothingDecides() {
        assertThat(CharsetGuess.of("نص".getBytes(Charset.forName("windows-1256"))))
                .isEmpty();
        assertThat(CharsetGuess.of("été à la carte".getBytes(Charset.forName("windows-1252"))))
                .isEmpty();
        assertThat(CharsetGuess.of(new byte[] {(byte) 0xFF, 1, 2, (byte) 0xC0})).isEmpty();
    }
}
