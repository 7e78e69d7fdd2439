package org.rasid.monitor.alert.outbox;

import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.rasid.monitor.view.Position;

/** How far the changes were looked at, and numbers that count on. */
public final class Progress {
    private static final String EPOCH = "epoch";
    private static final String SEQUENCE = "sequence";

    private final MVMap<String, String> map;

    Progress(MVMap<String, String> map) {
        this.map = map;
    }

    /** How far the changes were looked at; empty before the first look. */
    public Optional<Position> position() {
        String epoch = map.get(EPOCH);
        String sequence = map.get(SEQUENCE);
        return epoch == null || sequence == null
                ? Optional.empty()
                : Optional.of(new Position(epoch, Long.parseLong(sequence)));
    }

    /** Goes on to a position. */
    public void set(Position position) {
        map.put(EPOCH, position.epoch());
        map.put(SEQUENCE, String.valueOf(position.sequence()));
    }

    long next(String counter) {
        String last = map.get(counter);
        long next = last == null ? 1 : Long.parseLong(last) + 1;
        map.put(counter, String.valueOf(next));
        return next;
    }
}
