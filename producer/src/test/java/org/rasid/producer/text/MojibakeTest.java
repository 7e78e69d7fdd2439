package org.rasid.producer.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final String TEXT = "أعلنت الحكومة اليوم أنها ستبدأ تنفيذ الخطة الجديدة في مطلع العام المقبل";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1256", "ISO-8859-1"})
    void shouldRestoreUtf8ThatWasReadInAnotherCharset(String wrong) {
        String garbled = garbled(TEXT, wrong);

        Mojibake repaired = Mojibake.repair("<p>" + garbled + "</p>");

        assertThat(garbled).doesNotContain("الحكومة");
        assertThat(repaired.text()).isEqualTo("<p>" + TEXT + "</p>");
        assertThat(repaired.words()).isEqualTo(TEXT.split(" ").length);
    }

    @Test
    void shouldLeaveArabicAsItIs() {
        String other = TEXT + "؟ «ظ؟ پخش گزارش» café naïve ÿ ½ ØÙ";

        assertThat(Mojibake.repair(other)).isEqualTo(new Mojibake(other, 0));
    }

    @Test
    void shouldRestoreOnlyWhatIsGarbled() {
        String half = garbled("أعلنت الحكومة اليوم أنها", "windows-1252") + " " + TEXT;

        assertThat(Mojibake.repair(half).text()).isEqualTo("أعلنت الحكومة اليوم أنها " + TEXT);
    }

    @Test
    void shouldLeaveWhatMayBeACoincidence() {
        String one = "ok " + garbled("الحكومة", "windows-1252");

        assertThat(Mojibake.repair(one).text()).isEqualTo(one);
    }

    /** As browsers read: bytes that a charset leaves undefined are controls. */
    private static String garbled(String text, String wrong) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            String c = new String(new byte[] {b}, Charset.forName(wrong));
            out.append(c.equals("\uFFFD") ? Character.toString(b & 0xFF) : c);
        }
        return out.toString();
    }
}
