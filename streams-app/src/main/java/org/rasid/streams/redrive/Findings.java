package org.rasid.streams.redrive;

/** Is shown parked records, in the order of reading. */
@FunctionalInterface
public interface Findings {
    void show(Finding finding);
}
