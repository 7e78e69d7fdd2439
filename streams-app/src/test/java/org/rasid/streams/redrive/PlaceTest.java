package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final Place PLACE = new Place("rasid-mentions-by-block-repartition", 3, 1024);

    @Test
    void shouldReadWhatItWrites() {
        assertThat(PLACE.asOrigin()).isEqualTo("rasid-mentions-by-block-repartition/3/1024");
        assertThat(PLACE.asKey()).isEqualTo("rasid-mentions-by-block-repartition-3@1024");
        assertThat(Place.ofOrigin(PLACE.asOrigin())).contains(PLACE);
        assertThat(Place.ofKey(PLACE.asKey())).contains(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "stdin:30", "news/a.jsonl:7", "t/1", "t/1/x", "t/-1/5", "t/1/99999999999999999999", "//"})
    void shouldReadNothingElse(String text) {
        assertThat(Place.ofOrigin(text)).isEmpty();
        assertThat(Place.ofKey(text)).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("t", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("", 0, 0));
    }
}
