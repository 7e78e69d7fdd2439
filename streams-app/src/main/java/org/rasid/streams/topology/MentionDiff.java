package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.MentionDelta;
import org.rasid.streams.state.MentionRef;

/**
 * What changes between the mentions of an article that are out and those that it has now.
 *
 * @param deltas what to send by block, all of a block at once, so that no event comes and goes in between
 * @param out the mentions that are out afterwards
 */
record MentionDiff(Map<String, ArticleDelta> deltas, List<MentionRef> out) {
    static final int DIGEST_BYTES = 16;

    /** An id that stands twice counts once, the last one. */
    static MentionDiff of(List<MentionRef> before, List<EncodedMention> now) {
        Map<Place, MentionRef> gone = new LinkedHashMap<>();
        before.forEach(ref -> gone.put(new Place(ref.getBlock(), ref.getId()), ref));
        Map<Place, ByteBuffer> present = new LinkedHashMap<>();
        now.forEach(encoded -> present.put(Place.of(encoded.mention()), encoded.bytes()));

        Map<String, ArticleDelta> deltas = new LinkedHashMap<>();
        List<MentionRef> out = new ArrayList<>(present.size());
        present.forEach((place, bytes) -> {
            ByteBuffer digest = digest(bytes);
            MentionRef known = gone.remove(place);
            if (known == null || !known.getDigest().equals(digest)) {
                add(deltas, place, bytes);
            }
            out.add(new MentionRef(place.id(), place.block(), digest));
        });
        gone.keySet().forEach(place -> add(deltas, place, null));
        return new MentionDiff(deltas, out);
    }

    private static void add(Map<String, ArticleDelta> deltas, Place place, @Nullable ByteBuffer mention) {
        deltas.computeIfAbsent(place.block(), block -> new ArticleDelta(new ArrayList<>()))
                .getMentions()
                .add(new MentionDelta(place.id(), mention));
    }

    private record Place(String block, String id) {
        static Place of(Mention mention) {
            return new Place(mention.getBlock(), mention.getId());
        }
    }

    private static ByteBuffer digest(ByteBuffer bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes.duplicate());
            return ByteBuffer.wrap(Arrays.copyOf(sha256.digest(), DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
