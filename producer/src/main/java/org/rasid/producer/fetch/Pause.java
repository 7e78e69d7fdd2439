package org.rasid.producer.fetch;

import java.time.Duration;

/** Lets time pass. */
public interface Pause {
    void of(Duration duration) throws InterruptedException;
}
