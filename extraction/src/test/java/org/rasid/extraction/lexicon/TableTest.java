package org.rasid.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Assertion;

class TableTest {
    private static Table table(String... lines) {
        return Table.parse("words.tsv", List.of(lines));
    }

    @Test
    void shouldReadRowsAndSkipComments() {
        Table table = table("# comment", "", "id\twords", "a\t قصف | غارة ", "# another", "b\t");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).get("id")).isEqualTo("a");
        assertThat(table.rows().get(0).list("words")).containsExactly("قصف", "غارة");
        assertThat(table.rows().get(1).list("words")).isEmpty();
    }

    @Test
    void shouldNameFileAndLineOfAFault() {
        assertThatThrownBy(() -> table("id\twords", "a\tb\tc"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words.tsv:2")
                .hasMessageContaining("3 columns instead of 2");
        assertThatThrownBy(() -> table("id", "").rows().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table("# only a comment")).hasMessageContaining("words.tsv");
        assertThatThrownBy(() -> table("id\tx", "", "\tb").rows().get(0).required("id"))
                .hasMessageContaining("words.tsv:3")
                .hasMessageContaining("\"id\" is empty");
        assertThatThrownBy(() -> table("id", "b").rows().get(0).get("word"))
                .hasMessageContaining("words.tsv: no column \"word\"");
        assertThatThrownBy(() -> table("id", "a||b").rows().get(0).list("id")).hasMessageContaining("empty part");
    }

    @Test
    void shouldReadConstants() {
        Table.Row row = table("is", "DENIED").rows().get(0);

        assertThat(row.constant("is", Assertion.class)).isEqualTo(Assertion.DENIED);
        assertThatThrownBy(() -> table("is", "denied").rows().get(0).constant("is", Assertion.class))
                .hasMessageContaining("words.tsv:2")
                .hasMessageContaining("denied");
    }

    @Test
    void shouldNameAMissingFile() {
        assertThatThrownBy(() -> Table.load("org/rasid/nothing.tsv")).hasMessageContaining("org/rasid/nothing.tsv");
    }
}
