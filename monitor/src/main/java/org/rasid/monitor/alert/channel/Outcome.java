package org.rasid.monitor.alert.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a delivery. The details are for operators, and hold nothing that the other side wrote. */
public sealed interface Outcome {
    /** In words. */
    String detail();

    /** It has arrived. */
    record Delivered(String detail) implements Outcome {}

    /**
     * It may arrive another time.
     *
     * @param asked how long the other side asks to be left alone; null: it did not say
     */
    record Failed(String detail, @Nullable Duration asked) implements Outcome {}

    /** It will not arrive however often it is tried. */
    record Refused(String detail) implements Outcome {}
}
