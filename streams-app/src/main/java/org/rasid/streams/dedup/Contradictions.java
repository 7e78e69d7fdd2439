package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which nodes of a block {@linkplain Verdict.Different contradict} each other, each pair worked out when first asked. Of
 * the nodes those are kept that are asked for, however long the history of the block is.
 */
final class Contradictions {
    /** Fewer nodes are not looked through for what can go. */
    private static final int FEW = 64;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** For each node those that it was compared with, and of these those that it contradicts. */
    private final List<BitSet> compared = new ArrayList<>();

    private final List<BitSet> different = new ArrayList<>();

    /** Numbers of what is forgotten, to be given again. */
    private final BitSet free = new BitSet();

    /** Numbers that were asked for since nodes were last looked through. */
    private final BitSet asked = new BitSet();

    private int tidyAbove = FEW;

    /** Gives a node a number from 0, which it keeps until it is forgotten. */
    int number(Facts node) {
        int number = numbers.computeIfAbsent(node.mention.id(), id -> unused());
        asked.set(number);
        return number;
    }

    private int unused() {
        int number = free.nextSetBit(0);
        if (number >= 0) {
            free.clear(number);
            return number;
        }
        compared.add(new BitSet());
        different.add(new BitSet());
        return compared.size() - 1;
    }

    /** Nodes that have a number. */
    int size() {
        return numbers.size();
    }

    /**
     * Once an eighth more nodes are known than were kept the last time, forgets those not asked for since then. Numbers got
     * before are not to be used any more.
     */
    void tidy() {
        if (size() > tidyAbove) {
            List.copyOf(numbers.entrySet()).stream()
                    .filter(node -> !asked.get(node.getValue()))
                    .forEach(node -> forget(node.getKey()));
            asked.clear();
            tidyAbove = Math.max(FEW, size() + size() / 8);
        }
    }

    /** Whether more pairs of one and other mentions, all numbered here, contradict each other. */
    boolean more(int most, Member[] ones, Member[] others) {
        int found = 0;
        for (Member one : ones) {
            BitSet known = compared.get(one.number());
            BitSet contradicted = different.get(one.number());
            for (Member other : others) {
                if (!known.get(other.number())) {
                    compare(one, other);
                }
                if (contradicted.get(other.number()) && ++found > most) {
                    return true;
                }
            }
        }
        return false;
    }

    /** To be called when a mention has changed or is gone. */
    void forget(String id) {
        Integer number = numbers.remove(id);
        if (number != null) {
            compared.get(number).stream().forEach(other -> {
                compared.get(other).clear(number);
                different.get(other).clear(number);
            });
            compared.set(number, new BitSet());
            different.set(number, new BitSet());
            free.set(number);
        }
    }

    private void compare(Member one, Member other) {
        boolean contradict = Matching.compare(one.facts(), other.facts(), false) instanceof Verdict.Different;
        note(one.number(), other.number(), contradict);
        note(other.number(), one.number(), contradict);
    }

    private void note(int one, int other, boolean contradict) {
        compared.get(one).set(other);
        different.get(one).set(other, contradict);
    }
}
