package org.rasid.producer.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;

/** An HTTP response as it was archived. */
public final class ArchivedResponse {
    private final Block block;
    private final int head;
    private final int status;
    private final MessageHeaders headers;

    private ArchivedResponse(Block block, int head, int status, MessageHeaders headers) {
        this.block = block;
        this.head = head;
        this.status = status;
        this.headers = headers;
    }

    /** The response in the block of a record; empty where its head is malformed, or has more than 64 KiB. */
    public static Optional<ArchivedResponse> of(Block block) {
        int head = Archive.headerLength(block.array(), block.from(), Math.min(block.length(), Archive.MAX_HEADER));
        if (head < 0) {
            return Optional.empty();
        }
        HttpParser parser = new HttpParser();
        parser.lenientResponse();
        parser.parse(ByteBuffer.wrap(block.array(), block.from(), head));
        return parser.isFinished() && !parser.isError()
                ? Optional.of(new ArchivedResponse(block, head, parser.status(), parser.headers()))
                : Optional.empty();
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The header {@code Content-Type}; empty where there is none. */
    public Optional<String> contentType() {
        return headers.first("Content-Type").map(String::strip).filter(type -> !type.isEmpty());
    }

    /**
     * The body, without the encodings of transfer and content. Many crawlers store it decoded and keep the headers, so
     * these count only where the bytes are like it.
     *
     * @param most bytes of it that are given
     * @throws IOException where an encoding is broken
     */
    public Block body(int most) throws IOException {
        try {
            Block body = headers.contains("Transfer-Encoding", "chunked") ? unchunked(most) : block.after(head);
            DecodedBody.Encoding encoding = encoding();
            if (encoding == null || looksLikeMarkup(body)) {
                return body.length() <= most ? body : new Block(body.array(), body.from(), body.from() + most);
            }
            return read(DecodedBody.create(channel(body), encoding), most);
        } catch (RuntimeException e) {
            throw new IOException("the encoding is malformed", e);
        }
    }

    private Block unchunked(int most) throws IOException {
        ReadableByteChannel whole = LengthedBody.create(channel(block), ByteBuffer.allocate(0), block.length());
        return read(HttpResponse.parse(whole).body(), most);
    }

    private DecodedBody.@Nullable Encoding encoding() {
        String name = headers.first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gzip", "x-gzip" -> DecodedBody.Encoding.GZIP;
            case "deflate" -> DecodedBody.Encoding.DEFLATE;
            case "br" -> DecodedBody.Encoding.BROTLI;
            default -> null;
        };
    }

    private static ReadableByteChannel channel(Block block) {
        return Channels.newChannel(new ByteArrayInputStream(block.array(), block.from(), block.length()));
    }

    private static Block read(MessageBody body, int most) throws IOException {
        byte[] bytes = body.stream().readNBytes(most);
        return new Block(bytes, 0, bytes.length);
    }

    private static boolean looksLikeMarkup(Block body) {
        for (int i = body.from(); i < body.to(); i++) {
            byte b = body.array()[i];
            if (b != ' ' && (b < '\t' || b > '\r')) {
                return b == '<';
            }
        }
        return true;
    }
}
