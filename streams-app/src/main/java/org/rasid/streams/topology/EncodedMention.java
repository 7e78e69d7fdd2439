package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.avro.Mention;

/**
 * A mention of an article.
 *
 * @param bytes the encoding in which it goes to deduplication
 */
record EncodedMention(Mention mention, ByteBuffer bytes) {
    static EncodedMention of(Mention mention, Serializer<Mention> serializer) {
        return new EncodedMention(mention, ByteBuffer.wrap(serializer.serialize("", mention)));
    }
}
