package org.rasid.it.examples;

import java.util.ArrayList;
import java.util.List;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.it.wire.SampleRecords;

/** Events of every type, filled at random, with every kind of details, every field set and null. */
final class EveryEvent {
    /** Twice the branches of the union of details, which is the longest. */
    private static final int OF_EACH_TYPE = 18;

    private EveryEvent() {}

    static List<Event> of(long seed) {
        List<Event> events = new ArrayList<>();
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN) {
                SampleRecords samples = new SampleRecords(seed + events.size());
                for (Event sample : samples.of(Event.class, OF_EACH_TYPE)) {
                    events.add(Event.newBuilder(sample)
                            .setId(type + "-" + events.size())
                            .setType(type)
                            .setMergedInto(sample.getStatus() == EventStatus.MERGED ? "target" : sample.getMergedInto())
                            .build());
                }
            }
        }
        return events;
    }
}
