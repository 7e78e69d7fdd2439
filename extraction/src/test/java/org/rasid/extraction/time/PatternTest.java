package org.rasid.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class PatternTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Lexicon LEXICON = Lexicon.load(VOCABULARY, Lexicons.builtIn());

    private static List<Integer> ends(String pattern, String text) {
        Sentence sentence = Text.of(text).sentences().get(0);
        List<Integer> ends = new ArrayList<>();
        Pattern compiled = Pattern.compile(pattern, VOCABULARY);
        compiled.match(LEXICON.read(sentence), 0, cursor -> ends.add(cursor.at()));
        return ends;
    }

    @Test
    void shouldOfferEveryWayToMatch() {
        assertThat(ends("<day> <month>? [ من <year> ]?", "3 مايو من 2015")).containsExactlyInAnyOrder(1, 2, 4);
        assertThat(ends("[ يوم | يوم <weekday> ]", "يوم الأحد")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void shouldAllowParticlesOnlyWhereStated() {
        assertThat(ends("<weekday>", "والأحد")).containsExactly(1);
        assertThat(ends("<weekday> <weekday>", "الأحد والاثنين")).isEmpty();
        assertThat(ends("<weekday> +و <weekday>", "الأحد والاثنين")).containsExactly(2);
        assertThat(ends("<year> +و <year>", "2014 و2015")).containsExactly(3);
    }

    @Test
    void shouldLookAheadWithoutTaking() {
        assertThat(ends("يوم !الجمعة|<year>", "يوم السبت")).containsExactly(1);
        assertThat(ends("يوم !الجمعة|<year>", "يوم الجمعة")).isEmpty();
        assertThat(ends("يوم !الجمعة|<year>", "يوم 2015")).isEmpty();
        assertThat(ends("يوم !الجمعة", "يوم")).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ يوم", "يوم ]", "[ ]", "يوم | | غد"})
    void shouldRefuseWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> Pattern.compile(pattern, VOCABULARY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"midnight", "relative-day", "weekday:1"})
    void shouldRefuseReadingsThatDoNotExist(String name) {
        assertThatThrownBy(() -> Readings.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
