package org.rasid.monitor.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.rasid.monitor.view.Change;

/** A log in which each change is a new event; it gives few at a time. */
record CountedChanges(long last) implements Changes {
    private static final int AT_ONCE = 7;
    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    @Override
    public String epoch() {
        return "epoch";
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public List<Change> after(long sequence, int atMost) {
        return LongStream.rangeClosed(sequence + 1, Math.min(last, sequence + AT_ONCE))
                .mapToObj(i -> new Change(i, AT, "created", 1, SampleEvents.strike("e-" + i), null))
                .toList();
    }
}
