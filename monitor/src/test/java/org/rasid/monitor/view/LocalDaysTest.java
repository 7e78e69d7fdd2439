package org.rasid.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {
    private static final long SEED = 20260309;
    private static final Instant FIRST = Instant.parse("1960-01-01T00:00:00Z");
    private static final int YEARS = 90;

    /** Baghdad gave up daylight saving in 2007, Beirut has it, Kathmandu is 5:45 ahead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Baghdad",
                "Asia/Beirut",
                "Asia/Kathmandu",
                "America/New_York",
                "-03:30",
                "Pacific/Apia"
            })
    void shouldTellTheDayOfAnyTime(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDays days = new LocalDays(zone);
        Random random = new Random(SEED);
        long units = Duration.ofDays(365L * YEARS).dividedBy(LocalDays.UNIT);

        for (int i = 0; i < 20_000; i++) {
            Instant time = FIRST.plus(LocalDays.UNIT.multipliedBy(random.nextLong(units)));
            int unit = Math.toIntExact(Math.floorDiv(time.getEpochSecond(), LocalDays.UNIT.toSeconds()));

            assertThat(LocalDate.ofEpochDay(days.day(unit)))
                    .as("%s in %s, seed %d", time, name, SEED)
                    .isEqualTo(LocalDate.ofInstant(time, zone));
        }
    }
}
