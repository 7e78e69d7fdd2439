package org.rasid.streams.dedup;

/**
 * A mention while it is clustered.
 *
 * @param place its place among those that are clustered, from 0
 * @param number its number among the {@link Contradictions}
 */
record Member(int place, int number, Facts facts) {}
