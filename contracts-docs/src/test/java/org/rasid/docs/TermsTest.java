package org.rasid.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TermsTest {
    private final Terms terms = Terms.load("org/rasid/docs/few-terms.tsv");

    @Test
    void shouldPreferTheRowOfTheType() {
        assertThat(terms.of("Event")).isEqualTo("حدث");
        assertThat(terms.of("Event", "id")).isEqualTo("معرّف الحدث");
        assertThat(terms.of("Article", "id")).isEqualTo("المعرّف");
        terms.requireAllUsed();
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> terms.of("Event", "sentiment"))
                .hasMessage("org/rasid/docs/few-terms.tsv: no row for Event.sentiment; add one");
    }

    @Test
    void shouldNameWhatIsLeftOver() {
        terms.of("Event", "id");

        assertThatThrownBy(terms::requireAllUsed).hasMessageContaining("no schema has [*.id, Event]");
    }

    @Test
    void shouldRefuseASecondRowOfAName() {
        assertThatThrownBy(() -> Terms.load("org/rasid/docs/twice.tsv"))
                .hasMessage("org/rasid/docs/twice.tsv:3: a second row for Event");
    }
}
