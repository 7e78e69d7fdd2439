package org.rasid.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class FullCompatibilityTest {
    private static final Schema EVENT = Releases.current("Event");

    @Test
    void shouldAllowNewSymbolsAndFieldsWithADefaultToComeAndGo() {
        assertThat(faults("\"MERGED\",", "\"MERGED\",\"SPLIT\",")).isEmpty();
        assertThat(faults("\"name\":\"headlineAr\"", "\"name\":\"titleAr\"")).isEmpty();
    }

    @Test
    void shouldRefuseThatAFieldWithoutADefaultComesOrGoes() {
        assertThat(faults("\"name\":\"id\"", "\"name\":\"key\""))
                .hasSize(2)
                .allMatch(fault -> fault.contains("READER_FIELD_MISSING_DEFAULT_VALUE"));
    }

    @Test
    void shouldRefuseWhatOnlyOneOfTheTwoCanRead() {
        assertThat(faults("\"name\":\"articles\",\"type\":\"int\"", "\"name\":\"articles\",\"type\":\"long\""))
                .singleElement()
                .asString()
                .startsWith("readers of the earlier version cannot read the later: TYPE_MISMATCH");
    }

    /** Why details of a new type need a topic of their own: nobody could read them before. */
    @Test
    void shouldRefuseANewBranchOfAUnion() {
        assertThat(faults(
                        "[\"null\",{\"type\":\"record\",\"name\":\"StrikeDetails\"",
                        "[\"null\",\"boolean\",{\"type\":\"record\",\"name\":\"StrikeDetails\""))
                .isNotEmpty();
    }

    private static List<String> faults(String before, String after) {
        String json = EVENT.toString();
        assertThat(json).contains(before);
        return FullCompatibility.faults(EVENT, new Schema.Parser().parse(json.replace(before, after)));
    }
}
