package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which nodes of a block {@linkplain Verdict.Different contradict} each other, each pair worked out when first asked. */
final class Contradictions {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Facts> nodes = new ArrayList<>();

    /** For each node those that it was compared with, and of these those that it contradicts. */
    private final List<BitSet> compared = new ArrayList<>();

    private final List<BitSet> different = new ArrayList<>();

    /** Gives a node a number from 0, which it keeps until it is forgotten. */
    int number(Facts node) {
        Integer known = numbers.putIfAbsent(node.mention.id(), nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        compared.add(new BitSet());
        different.add(new BitSet());
        return nodes.size() - 1;
    }

    /** Numbers given, also to what is forgotten. */
    int size() {
        return nodes.size();
    }

    /** Whether more pairs of one and other nodes, all numbered here, contradict each other. */
    boolean more(int most, BitSet ones, BitSet others) {
        int found = 0;
        int first = others.nextSetBit(0);
        for (int one = ones.nextSetBit(0); one >= 0 && found <= most; one = ones.nextSetBit(one + 1)) {
            BitSet known = compared.get(one);
            BitSet contradicted = different.get(one);
            for (int other = first; other >= 0; other = others.nextSetBit(other + 1)) {
                if (!known.get(other)) {
                    compare(one, other);
                }
                if (contradicted.get(other)) {
                    found++;
                }
            }
        }
        return found > most;
    }

    /** To be called when a mention has changed or is gone. */
    void forget(String id) {
        Integer number = numbers.remove(id);
        if (number != null) {
            nodes.set(number, null);
            compared.get(number).stream().forEach(other -> {
                compared.get(other).clear(number);
                different.get(other).clear(number);
            });
            compared.set(number, new BitSet());
            different.set(number, new BitSet());
        }
    }

    private void compare(int one, int other) {
        boolean contradict = Matching.compare(node(one), node(other), false) instanceof Verdict.Different;
        note(one, other, contradict);
        note(other, one, contradict);
    }

    private void note(int one, int other, boolean contradict) {
        compared.get(one).set(other);
        different.get(one).set(other, contradict);
    }

    private Facts node(int number) {
        Facts node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("node " + number + " is forgotten");
        }
        return node;
    }
}
