package org.rasid.monitor.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.monitor.alert.json.InvalidValueException;

class QuietTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "day, 12:00, 14:00, Asia/Baghdad, '', 2026-11-28T09:00:00Z, 2026-11-28T11:00:00Z",
                "before, 12:00, 14:00, Asia/Baghdad, '', 2026-11-28T08:59:59Z, -",
                "at the end, 12:00, 14:00, Asia/Baghdad, '', 2026-11-28T11:00:00Z, -",
                "evening, 22:00, 06:00, Asia/Baghdad, '', 2026-11-28T19:00:00Z, 2026-11-29T03:00:00Z",
                "after midnight, 22:00, 06:00, Asia/Baghdad, '', 2026-11-28T02:59:59Z, 2026-11-28T03:00:00Z",
                "Friday night, 22:00, 06:00, Asia/Baghdad, FRI, 2026-11-27T20:00:00Z, 2026-11-28T03:00:00Z",
                "Saturday morning, 22:00, 06:00, Asia/Baghdad, FRI, 2026-11-28T02:00:00Z, 2026-11-28T03:00:00Z",
                "Friday morning, 22:00, 06:00, Asia/Baghdad, FRI, 2026-11-27T02:00:00Z, -",
                "Saturday night, 22:00, 06:00, Asia/Baghdad, FRI, 2026-11-28T20:00:00Z, -",
                "whole days, 00:00, 00:00, UTC, FRI SAT, 2026-11-27T01:00:00Z, 2026-11-29T00:00:00Z",
                "forward, 22:00, 06:00, Europe/Berlin, '', 2026-03-28T21:30:00Z, 2026-03-29T04:00:00Z",
                "back, 22:00, 06:00, Europe/Berlin, '', 2026-10-24T20:30:00Z, 2026-10-25T05:00:00Z",
                "end in the gap, 22:00, 02:30, Europe/Berlin, '', 2026-03-29T01:15:00Z, 2026-03-29T01:30:00Z",
                "begin in the gap, 02:30, 05:00, Europe/Berlin, '', 2026-03-29T01:15:00Z, -",
                "midnight in the gap, 00:00, 03:00, Asia/Beirut, '', 2026-03-28T22:30:00Z, 2026-03-29T00:00:00Z",
            })
    void shouldTellWhenTheHoursEnd(
            String name, String from, String to, String zone, String days, Instant now, Instant end) {
        Quiet quiet = new Quiet(
                LocalTime.parse(from),
                LocalTime.parse(to),
                ZoneId.of(zone),
                days.isEmpty()
                        ? List.of()
                        : Arrays.stream(days.split(" ")).map(Day::valueOf).toList());

        if (end == null) {
            assertThat(quiet.until(now)).as(name).isEmpty();
        } else {
            assertThat(quiet.until(now)).as(name).contains(end);
        }
    }

    @Test
    void shouldRefuseToBeSilentForGood() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Quiet(LocalTime.NOON, LocalTime.NOON, ZoneId.of("UTC"), List.of()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Quiet(LocalTime.NOON, LocalTime.NOON, ZoneId.of("UTC"), List.of(Day.values())));
    }
}
