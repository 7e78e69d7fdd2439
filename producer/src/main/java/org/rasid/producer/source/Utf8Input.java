package org.rasid.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.io.input.ReaderInputStream;
import org.rasid.producer.text.CharsetGuess;

/** An input as UTF-8, whatever charset of Arabic text it is in. */
final class Utf8Input {
    /** What the charset is told from. */
    private static final int SAMPLE = 64 << 10;

    private Utf8Input() {}

    /**
     * The bytes of a stream, without byte order mark, as they are where they are UTF-8 or nothing tells their charset. Told
     * from what the stream gives at once, so that one that is still being written is not waited for.
     */
    static InputStream of(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, SAMPLE);
        byte[] sample = sample(in);
        Charset charset = CharsetGuess.of(sample).orElse(StandardCharsets.UTF_8);
        in.skipNBytes(markLength(sample));
        if (charset.equals(StandardCharsets.UTF_8)) {
            return in;
        }
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(in, charset))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    /** Bytes of the byte order mark: 0, 2 or 3. */
    static int markLength(byte[] bytes) {
        Charset marked = CharsetGuess.marked(bytes);
        if (marked == null) {
            return 0;
        }
        return marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    private static byte[] sample(BufferedInputStream in) throws IOException {
        byte[] buffer = new byte[SAMPLE];
        int length = 0;
        in.mark(SAMPLE);
        do {
            int count = in.read(buffer, length, SAMPLE - length);
            if (count < 0) {
                break;
            }
            length += count;
        } while (length < SAMPLE && in.available() > 0);
        in.reset();
        return Arrays.copyOf(buffer, length);
    }
}
