package org.rasid.monitor.view;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How many events fall on each stretch of time.
 *
 * @param from first day counted; null where nothing is
 * @param until last day counted; null where nothing is
 * @param undated events that match but have no such time
 * @param buckets by first day of the stretch; empty ones are left out
 */
public record Timeline(
        Step step,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int undated,
        SortedMap<LocalDate, Tally> buckets) {}
