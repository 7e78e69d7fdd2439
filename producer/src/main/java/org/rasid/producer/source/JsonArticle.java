package org.rasid.producer.source;

import org.rasid.avro.RejectionReason;

/** One article as a JSON object with the fields of a line of JSONL. */
public final class JsonArticle {
    private JsonArticle() {}

    /**
     * The article, or why it is none.
     *
     * @param json in UTF-8
     * @param origin where it was read
     */
    public static Item read(byte[] json, String origin) {
        if (json.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has " + json.length + " bytes, the most is " + Limits.MAX_BYTES,
                    origin,
                    json);
        }
        try {
            return JsonLine.parse(StrictUtf8.decode(json, 0, json.length), origin, json.length);
        } catch (StrictUtf8.InvalidException e) {
            return refused(
                    RejectionReason.INVALID_ENCODING,
                    "is not UTF-8 from byte " + e.offset() + " on; convert it to UTF-8",
                    origin,
                    json);
        }
    }

    private static Item refused(RejectionReason reason, String detail, String origin, byte[] json) {
        return new Item.Refused(Rejection.of(reason, detail, origin, json.length));
    }
}
