package org.rasid.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class DocTest {
    @Test
    void shouldTellWhatNullMeansFromTheRest() {
        assertThat(field("By when. Null: no date is given. For others see due."))
                .isEqualTo(new Doc("By when. For others see due.", "no date is given", Map.of()));
        assertThat(field("How sure, 0 to 1. Null unless ACTIVE."))
                .isEqualTo(new Doc("How sure, 0 to 1.", "unless ACTIVE", Map.of()));
        assertThat(field("Never set to Null by us.")).isEqualTo(new Doc("Never set to Null by us.", "", Map.of()));
    }

    @Test
    void shouldTellTheSymbolsThatADocExplains() {
        assertThat(symbols(
                        "How finely. SITE: base, crossing. CITY. REGION: part of a country; a sea.",
                        "SITE",
                        "CITY",
                        "REGION"))
                .isEqualTo(new Doc(
                        "How finely.", "", Map.of("SITE", "base, crossing", "REGION", "part of a country; a sea")));
        assertThat(symbols("HIT: it was hit, not MISSED: see there.", "HIT", "MISSED")
                        .symbols())
                .isEqualTo(Map.of("HIT", "it was hit, not MISSED: see there"));
    }

    @Test
    void shouldRefuseASchemaThatSaysNothing() {
        Schema silent =
                SchemaBuilder.record("Silent").fields().requiredString("id").endRecord();

        assertThatThrownBy(() -> Doc.of(silent)).hasMessage("Silent: its schema has no doc; add one");
        assertThatThrownBy(() -> Doc.of(silent, silent.getField("id")))
                .hasMessage("Silent.id: its schema has no doc; add one");
    }

    private static Doc field(String doc) {
        Schema.Field field = new Schema.Field("due", Schema.create(Schema.Type.STRING), doc);
        return Doc.of(SchemaBuilder.record("Details").fields().endRecord(), field);
    }

    private static Doc symbols(String doc, String... symbols) {
        return Doc.of(SchemaBuilder.enumeration("Kind").doc(doc).symbols(symbols));
    }
}
