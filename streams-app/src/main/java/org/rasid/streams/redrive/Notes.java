package org.rasid.streams.redrive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.rasid.avro.Redriven;

/**
 * Which letters were sent back, and as which attempt: one byte for each letter that there is. Notes of letters that are
 * gone, by age or with their topic, count for nothing.
 */
final class Notes {
    private static final int MOST_ATTEMPTS = Byte.MAX_VALUE;

    private final Map<String, String> topicIds;
    private final Map<TopicPartition, Long> firstOffsets;
    private final Map<TopicPartition, byte[]> attempts = new HashMap<>();

    /**
     * No notes yet.
     *
     * @param topicIds Kafka's ids of the topics of the letters, by name
     * @param firstOffsets of the letters that there are
     */
    Notes(Map<String, String> topicIds, Map<TopicPartition, Long> firstOffsets) {
        this.topicIds = Map.copyOf(topicIds);
        this.firstOffsets = Map.copyOf(firstOffsets);
    }

    /** Takes in a note. */
    void add(Place letter, Redriven note) {
        Long first = firstOffsets.get(letter.topicPartition());
        if (first == null || letter.offset() < first || !note.getTopicId().equals(topicIds.get(letter.topic()))) {
            return;
        }
        int index = Math.toIntExact(letter.offset() - first);
        byte[] known = attempts.getOrDefault(letter.topicPartition(), new byte[0]);
        if (index >= known.length) {
            known = Arrays.copyOf(known, Math.max(index + 1, known.length + known.length / 2));
            attempts.put(letter.topicPartition(), known);
        }
        int attempt = Math.max(1, Math.min(note.getAttempt(), MOST_ATTEMPTS));
        known[index] = (byte) attempt;
    }

    /** As which attempt the letter was sent back; 0 where it was not. */
    int attempt(Place letter) {
        byte[] known = attempts.get(letter.topicPartition());
        Long first = firstOffsets.get(letter.topicPartition());
        if (known == null || first == null || letter.offset() < first) {
            return 0;
        }
        long index = letter.offset() - first;
        return index < known.length ? known[(int) index] : 0;
    }
}
