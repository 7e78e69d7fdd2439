package org.rasid.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.model.Subject;

/** Which trigger stands for which annotated mention, paired as the scorer does: overlapping first, then the nearest. */
final class Alignment {
    /** A trigger of the extraction. */
    record Trigger(EventType type, int start, int end) {
        static Trigger of(Subject subject) {
            return new Trigger(subject.type(), subject.start(), subject.end());
        }
    }

    private record Pair(int overlap, int distance, int mention, Trigger trigger) {}

    private final Map<Trigger, GoldMention> mentions = new HashMap<>();

    Alignment(List<GoldMention> gold, List<Trigger> triggers) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            GoldMention mention = gold.get(i);
            for (Trigger trigger : triggers) {
                if (trigger.type() != mention.type()) {
                    continue;
                }
                int overlap = Math.min(mention.triggerEnd(), trigger.end())
                        - Math.max(mention.triggerStart(), trigger.start());
                boolean inside = trigger.start() >= mention.sentenceStart() && trigger.start() < mention.sentenceEnd();
                if (overlap > 0 || inside) {
                    pairs.add(new Pair(
                            Math.max(overlap, 0), Math.abs(mention.triggerStart() - trigger.start()), i, trigger));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::overlap).reversed().thenComparingInt(Pair::distance));
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.mention()) && !mentions.containsKey(pair.trigger())) {
                taken.add(pair.mention());
                mentions.put(pair.trigger(), gold.get(pair.mention()));
            }
        }
    }

    /** The mention that a trigger stands for; null where it stands for none. */
    @Nullable
    GoldMention of(Subject subject) {
        return mentions.get(Trigger.of(subject));
    }
}
