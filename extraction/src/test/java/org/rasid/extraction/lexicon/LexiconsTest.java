package org.rasid.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconsTest {
    private static final String PHRASES = Lexicons.ROOT + "place/not-names.tsv";

    @Test
    void shouldReplaceAFileAndKeepTheOthers() {
        Lexicons edited = Lexicons.replacing(Map.of(PHRASES, "phrase\nمسقط رأس\n"));

        assertThat(edited.table(PHRASES).rows()).hasSize(1);
        assertThat(edited.replaces(PHRASES)).isTrue();
        assertThat(edited.text(Lexicons.ROOT + "place/iraq.tsv"))
                .isEqualTo(Lexicons.builtIn().text(Lexicons.ROOT + "place/iraq.tsv"));
    }

    @Test
    void shouldLeaveOutTheLineOfAFault() {
        Lexicons edited = Lexicons.replacing(Map.of(PHRASES, "phrase\na\tb\nc\n"));
        LexiconFault fault = catchThrowableOfType(LexiconFault.class, () -> edited.table(PHRASES));

        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.file()).isEqualTo(PHRASES);
        assertThat(edited.without(fault).table(PHRASES).rows())
                .extracting(row -> row.get("phrase"))
                .containsExactly("c");
    }

    @Test
    void shouldLeaveOutAFileThatIsFaultyAsAWhole() {
        Lexicons edited = Lexicons.replacing(Map.of(PHRASES, "# nothing"));
        LexiconFault fault = catchThrowableOfType(LexiconFault.class, () -> edited.table(PHRASES));

        assertThat(fault.line()).isZero();
        assertThat(edited.without(fault).table(PHRASES).rows()).isEmpty();
        assertThatThrownBy(() -> edited.without(fault).without(fault)).isInstanceOf(IllegalArgumentException.class);
    }
}
