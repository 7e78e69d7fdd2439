package org.rasid.streams.dedup;

import java.util.Arrays;

/** Mentions that {@link Clustering} holds to be of one event so far. */
final class Group {
    /** Two groups are joined if at most one in so many of the pairs across them contradict each other. */
    private static final int TOLERANCE = 3;

    private Member[] members;

    /** Most days between the windows of two mentions. */
    private final int days;

    private long earliestEnd = Long.MAX_VALUE / 2;
    private long latestStart = Long.MIN_VALUE / 2;

    /** One mention. */
    Group(Member member) {
        members = new Member[] {member};
        Facts mention = member.facts();
        days = Reach.ofEvent(mention.mention.type());
        if (mention.window.firmness() != Window.Firmness.NONE) {
            earliestEnd = mention.window.to();
            latestStart = mention.window.from();
        }
    }

    /** The place of the mention that it began with: no other group of the clustering has it. */
    int place() {
        return members[0].place();
    }

    /** Number of mentions. */
    int size() {
        return members.length;
    }

    /** Its mentions; not to be changed. */
    Member[] members() {
        return members;
    }

    /** Takes over all mentions of another, which is not to be used any more. */
    void add(Group other) {
        int size = size();
        members = Arrays.copyOf(members, size + other.size());
        System.arraycopy(other.members, 0, members, size, other.size());
        earliestEnd = Math.min(earliestEnd, other.earliestEnd);
        latestStart = Math.max(latestStart, other.latestStart);
    }

    /** Whether too many days lie between two mentions of the two. */
    boolean isFarFrom(Group other) {
        return Math.max(latestStart, other.latestStart) - Math.min(earliestEnd, other.earliestEnd) > days;
    }

    /** Whether more than one in {@value #TOLERANCE} of the pairs across the two contradict each other. */
    boolean contradicts(Group other, Contradictions contradictions) {
        int most = size() * other.size() / TOLERANCE;
        return size() < other.size()
                ? contradictions.more(most, members, other.members)
                : contradictions.more(most, other.members, members);
    }
}
