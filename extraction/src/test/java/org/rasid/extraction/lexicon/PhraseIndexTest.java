package org.rasid.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

class PhraseIndexTest {
    private static final PhraseIndex<String> NAMES = PhraseIndex.<String>ofNames()
            .add("الولايات المتحدة", "US")
            .add("الولايات المتحدة الأمريكية", "US")
            .add("واشنطن", "US")
            .add("حزب", "party")
            .add("حزب الله", "HZB")
            .add("العراق", "IQ")
            .build();
    private static final PhraseIndex<String> WORDS = PhraseIndex.<String>ofWords()
            .add("هجوم", "attack")
            .add("هجمات", "attack")
            .add("غارة", "raid")
            .add("محاولة اغتيال", "attempt")
            .build();

    private static Sentence sentence(String text) {
        return Text.of(text).sentences().get(0);
    }

    private static List<PhraseIndex.Match<String>> find(PhraseIndex<String> index, String text) {
        return index.find(sentence(text));
    }

    @Test
    void shouldTakeTheLongestPhrase() {
        assertThat(find(NAMES, "زار الولايات المتحدة الأميركية والولايات المتحدة الأمريكية"))
                .extracting(PhraseIndex.Match::first, PhraseIndex.Match::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 3), org.assertj.core.groups.Tuple.tuple(4, 7));
        assertThat(find(NAMES, "حزب الله وحزب آخر"))
                .extracting(match -> match.values().get(0))
                .containsExactly("HZB", "party");
    }

    @Test
    void shouldReadParticlesBeforeTheFirstWord() {
        assertThat(find(NAMES, "وواشنطن لواشنطن للعراق واشنطن"))
                .extracting(PhraseIndex.Match::proclitics)
                .containsExactly("و", "ل", "ل", "");
    }

    @Test
    void shouldReadPronounsOnlyAfterWords() {
        assertThat(find(WORDS, "هجماتهم وغارتها ومحاولة اغتياله"))
                .extracting(PhraseIndex.Match::enclitic)
                .containsExactly("هم", "ها", "ه");
        assertThat(find(NAMES, "واشنطنها")).isEmpty();
    }

    @Test
    void shouldStopAtPunctuation() {
        assertThat(find(NAMES, "الولايات، المتحدة")).isEmpty();
        assertThat(find(NAMES, "حزب، الله")).extracting(PhraseIndex.Match::end).containsExactly(1);
    }

    @Test
    void shouldKeepAllValuesOfAPhraseOnce() {
        PhraseIndex<String> index = PhraseIndex.<String>ofNames()
                .add("طرابلس", "LY")
                .add("طرابلس", "LB")
                .add("طرابلس", "LY")
                .build();

        assertThat(index.find(sentence("طرابلس")).get(0).values()).containsExactly("LY", "LB");
    }
}
