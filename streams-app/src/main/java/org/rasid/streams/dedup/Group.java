package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Mentions that {@link Clustering} holds to be of one event so far. */
final class Group {
    /** Two groups are joined if at most one in so many of the pairs across them contradict each other. */
    private static final int TOLERANCE = 3;

    /** The place of the mention that it began with: no other group of the clustering has it. */
    final int number;

    private final List<Integer> places = new ArrayList<>();
    private final BitSet numbers = new BitSet();

    /** Most days between the windows of two mentions. */
    private final int days;

    private int size = 1;
    private long earliestEnd = Long.MAX_VALUE / 2;
    private long latestStart = Long.MIN_VALUE / 2;

    /**
     * One mention.
     *
     * @param place its place among the mentions that are clustered, which is the number of the group too
     * @param number its number among the contradictions
     */
    Group(int place, Facts mention, int number) {
        this.number = place;
        places.add(place);
        numbers.set(number);
        days = Reach.ofEvent(mention.mention.type());
        if (mention.window.firmness() != Window.Firmness.NONE) {
            earliestEnd = mention.window.to();
            latestStart = mention.window.from();
        }
    }

    /** Number of mentions. */
    int size() {
        return size;
    }

    /** The places of its mentions among those that are clustered. */
    List<Integer> places() {
        return places;
    }

    /** Takes over all mentions of another, which is not to be used any more. */
    void add(Group other) {
        places.addAll(other.places);
        numbers.or(other.numbers);
        size += other.size;
        earliestEnd = Math.min(earliestEnd, other.earliestEnd);
        latestStart = Math.max(latestStart, other.latestStart);
    }

    /** Whether too many days lie between two mentions of the two. */
    boolean isFarFrom(Group other) {
        return Math.max(latestStart, other.latestStart) - Math.min(earliestEnd, other.earliestEnd) > days;
    }

    /** Whether more than one in {@value #TOLERANCE} of the pairs across the two contradict each other. */
    boolean contradicts(Group other, Contradictions contradictions) {
        int most = size * other.size / TOLERANCE;
        return size < other.size
                ? contradictions.more(most, numbers, other.numbers)
                : contradictions.more(most, other.numbers, numbers);
    }
}
