package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.topic.Topics;

class LetterFilterTest {
    private static final Letter DEAD = Letters.dead(Topics.ARTICLES_RAW.name());
    private static final Letter REJECT = Letters.reject(RejectionStage.EXTRACT, "a", "articles.raw/2/7");

    @ParameterizedTest
    @CsvSource({
        "IllegalStateException, true, false",
        "java.lang, true, false",
        "to break, true, false",
        "not_arabic, false, true",
        "letters are arabic, false, true",
        "nullpointer, false, false"
    })
    void shouldTakeAReasonByClassMessageCodeOrDetail(String reason, boolean dead, boolean reject) {
        assertThat(test(new LetterFilter(reason, null, null, null), DEAD)).isEqualTo(dead);
        assertThat(test(new LetterFilter(reason, null, null, null), REJECT)).isEqualTo(reject);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, , true",
        "2026-03-10T12:00:01Z, , false",
        ", 2026-03-10T12:00:00Z, false",
        ", 2026-03-10T12:00:01Z, true",
        "2026-03-10T00:00:00Z, 2026-03-11T00:00:00Z, true"
    })
    void shouldTakeTheTimeOfParking(@Nullable Instant since, @Nullable Instant until, boolean taken) {
        assertThat(test(new LetterFilter(null, since, until, null), DEAD)).isEqualTo(taken);
    }

    @Test
    void shouldTakeAnOutletAndLeaveOutWhatTellsNone() {
        LetterFilter filter = new LetterFilter(null, null, null, "outlet");

        assertThat(filter.test(REJECT, letter -> Optional.of("Outlet"))).isTrue();
        assertThat(filter.test(REJECT, letter -> Optional.of("Other"))).isFalse();
        assertThat(filter.test(DEAD, letter -> Optional.empty())).isFalse();
    }

    @Test
    void shouldTakeAll() {
        assertThat(test(LetterFilter.ALL, DEAD)).isTrue();
        assertThat(test(LetterFilter.ALL, REJECT)).isTrue();
    }

    @Test
    void shouldRefuseAnEmptySpan() {
        Instant time = Letters.PARKED;
        assertThatIllegalArgumentException().isThrownBy(() -> new LetterFilter(null, time, time, null));
    }

    private static boolean test(LetterFilter filter, Letter letter) {
        return filter.test(letter, asked -> {
            throw new AssertionError("the outlet was asked for");
        });
    }
}
