package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.avro.Mention;
import org.rasid.streams.state.MentionDelta;
import org.rasid.streams.state.MentionRef;

/**
 * What changes between the mentions of an article that are out and those that it has now.
 *
 * @param deltas what to send: first what is new or changed, then what is gone, so that an event whose wording changes
 *     keeps evidence throughout
 * @param out the mentions that are out afterwards
 */
record MentionDiff(List<Sent> deltas, List<MentionRef> out) {
    private static final int DIGEST_BYTES = 16;

    /** A delta with its record key. */
    record Sent(String block, MentionDelta delta) {}

    /** An id that stands twice counts once, the last one. */
    static MentionDiff of(List<MentionRef> before, List<Mention> now, Serializer<Mention> serializer) {
        Map<Place, MentionRef> gone = new LinkedHashMap<>();
        before.forEach(ref -> gone.put(new Place(ref.getBlock(), ref.getId()), ref));
        Map<Place, Mention> present = new LinkedHashMap<>();
        now.forEach(mention -> present.put(new Place(mention.getBlock(), mention.getId()), mention));

        List<Sent> deltas = new ArrayList<>();
        List<MentionRef> out = new ArrayList<>(present.size());
        present.forEach((place, mention) -> {
            byte[] bytes = serializer.serialize("", mention);
            ByteBuffer digest = digest(bytes);
            MentionRef known = gone.remove(place);
            if (known == null || !known.getDigest().equals(digest)) {
                deltas.add(new Sent(place.block(), new MentionDelta(place.id(), ByteBuffer.wrap(bytes))));
            }
            out.add(new MentionRef(place.id(), place.block(), digest));
        });
        gone.keySet().forEach(place -> deltas.add(new Sent(place.block(), new MentionDelta(place.id(), null))));
        return new MentionDiff(deltas, out);
    }

    private record Place(String block, String id) {}

    private static ByteBuffer digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return ByteBuffer.wrap(Arrays.copyOf(hash, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
