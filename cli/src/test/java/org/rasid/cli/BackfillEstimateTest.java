package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BackfillEstimateTest {
    private static final long SECOND = 1_000_000_000L;

    private static final BackfillSample SAMPLE =
            new BackfillSample(1_000, 10, 800, 200, 30, 12, 2 * SECOND, 8 * SECOND);

    @Test
    void shouldExtrapolateByTheBytesOfTheInputs() {
        BackfillEstimate plan = BackfillEstimate.of(SAMPLE, 50_000, 2, 3);

        assertThat(plan.sampledShare()).isCloseTo(0.02, within(1e-9));
        assertThat(plan.articles()).isEqualTo(500);
        assertThat(plan.rawBytes()).isEqualTo(40_000);
        assertThat(plan.topicBytes()).isEqualTo(30_000);
        assertThat(plan.mentions()).isEqualTo(1_500);
        assertThat(plan.events()).isEqualTo(600);
        assertThat(plan.stateBytes()).isEqualTo(3_750_000);
        assertThat(plan.ingestSeconds()).isCloseTo(100, within(1e-6));
        assertThat(plan.appSeconds()).isCloseTo(200, within(1e-6));
    }

    @Test
    void shouldTellWhatWasMeasuredWhereTheSampleIsAll() {
        BackfillEstimate plan = BackfillEstimate.of(SAMPLE, 1_000, 1, 1);

        assertThat(plan.sampledShare()).isEqualTo(1);
        assertThat(plan.articles()).isEqualTo(10);
        assertThat(plan.topicBytes()).isEqualTo(200);
        assertThat(plan.events()).isEqualTo(12);
    }

    @Test
    void shouldNotCountThreadsBeyondThePartitions() {
        assertThat(BackfillEstimate.of(SAMPLE, 1_000, 64, 1)).isEqualTo(BackfillEstimate.of(SAMPLE, 1_000, 4, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackfillEstimate.of(SAMPLE, 1_000, 0, 1))
                .withMessageContaining("--threads");
    }

    @Test
    void shouldWriteBytesAndTimesForPeople() {
        assertThat(BackfillText.bytes(999)).isEqualTo("999 B");
        assertThat(BackfillText.bytes(2_500)).isEqualTo("2.5 kB");
        assertThat(BackfillText.bytes(7_340_000_000L)).isEqualTo("7.3 GB");
        assertThat(BackfillText.time(2.34)).isEqualTo("2.3 s");
        assertThat(BackfillText.time(150)).isEqualTo("2 min 30 s");
        assertThat(BackfillText.time(3_720)).isEqualTo("1 h 2 min");
        assertThat(BackfillText.time(100_000)).isEqualTo("1 d 3 h");
    }
}
