package org.rasid.streams.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.StoredMention;

/** The mentions of a task that were used last, by their key in the store, so that they need not be read again. */
final class RecentMentions {
    private final Map<Bytes, StoredMention> mentions;

    /** @param most mentions kept, at least 1 */
    RecentMentions(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one mention must be kept, not " + most);
        }
        mentions = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Bytes, StoredMention> eldest) {
                return size() > most;
            }
        };
    }

    @Nullable
    StoredMention get(Bytes key) {
        return mentions.get(key);
    }

    void put(Bytes key, StoredMention mention) {
        mentions.put(key, mention);
    }

    void remove(Bytes key) {
        mentions.remove(key);
    }

    void clear() {
        mentions.clear();
    }
}
