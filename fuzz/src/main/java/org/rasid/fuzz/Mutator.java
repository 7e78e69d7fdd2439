package org.rasid.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages samples. What comes out depends on the random numbers alone. */
final class Mutator {
    /** Longest input that is made, in bytes. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST_STEPS = 5;
    private static final String BREAKS = "\n<>{}[],;:&=\"' \t/";

    /** What trips readers of any format: invalid UTF-8, half surrogates, NUL, signs of direction, numbers out of range. */
    private static final List<byte[]> TRAPS = List.of(
            bytes(0xC3),
            bytes(0xFF, 0xFE),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xED, 0xB0, 0x80),
            bytes(0xC0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0),
            bytes(0, 0, 0, 0),
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F),
            bytes(0xFE, 0xFF, 0xFF, 0xFF, 0x0F),
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01),
            bytes(0x80, 0x80, 0x80, 0x80, 0x10),
            bytes(0x1F, 0x8B, 0x08),
            bytes(0x1B),
            bytes(0x85),
            utf8("\uFEFF"),
            utf8("\u202E\u2066\u200F"),
            utf8("\u2028\u2029\u0085"),
            utf8("\\ud800"),
            utf8("\\u0000"),
            utf8("٣١"),
            utf8("²Ⅳ"),
            utf8("İıſ"),
            utf8("لآلأ"),
            utf8("ﷺ"),
            utf8("\uD83D\uDE00"),
            utf8("e\u0301\u0301\u0301\u0301"));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "00000000000000000000000001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "999999999999999999999999999999",
            "1e999999999",
            "1e-400",
            "0x7fffffff",
            "NaN");

    private final Target target;
    private final RandomGenerator random;

    Mutator(Target target, RandomGenerator random) {
        this.target = target;
        this.random = random;
    }

    byte[] next() {
        byte[] input = any(target.samples());
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            byte[] changed = step(input);
            input = changed.length > LONGEST ? Arrays.copyOf(changed, LONGEST) : changed;
        }
        return input;
    }

    private byte[] step(byte[] in) {
        int from = random.nextInt(in.length + 1);
        int to = Math.min(in.length, from + length());
        return switch (random.nextInt(14)) {
            case 0 -> flipped(in);
            case 1 -> Arrays.copyOf(in, from);
            case 2 -> replaced(in, from, to, new byte[0]);
            case 3 -> replaced(in, from, to, repeated(Arrays.copyOfRange(in, from, to), times()));
            case 4 -> replaced(in, from, from, any(TRAPS));
            case 5 -> replaced(in, from, to, any(TRAPS));
            case 6 -> replaced(in, from, from, token());
            case 7 -> replaced(in, from, from, repeated(token(), times()));
            case 8 -> replaced(in, from, from, repeated(join(token(), token()), times()));
            case 9 -> spliced(in, any(target.samples()));
            case 10, 11 -> number(in, from);
            case 12 -> part(in, from);
            default -> replaced(in, from, to, any(target.samples()));
        };
    }

    private byte[] flipped(byte[] in) {
        byte[] out = in.clone();
        for (int i = random.nextInt(4); i >= 0 && out.length > 0; i--) {
            out[random.nextInt(out.length)] ^=
                    (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt());
        }
        return out;
    }

    /** The beginning of one and the end of the other. */
    private byte[] spliced(byte[] one, byte[] other) {
        byte[] end = Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
        return join(Arrays.copyOf(one, random.nextInt(one.length + 1)), end);
    }

    /** Puts another number in the place of the next one. */
    private byte[] number(byte[] in, int from) {
        int start = from;
        while (start < in.length && !Character.isDigit(in[start])) {
            start++;
        }
        int end = start;
        while (end < in.length && Character.isDigit(in[end])) {
            end++;
        }
        return replaced(in, start, end, utf8(any(NUMBERS)));
    }

    /** Drops, doubles or replaces what stands between two signs that part the format. */
    private byte[] part(byte[] in, int from) {
        int start = from;
        while (start > 0 && BREAKS.indexOf(in[start - 1]) < 0) {
            start--;
        }
        int end = from;
        while (end < in.length && BREAKS.indexOf(in[end]) < 0) {
            end++;
        }
        byte[] part = Arrays.copyOfRange(in, start, end);
        return switch (random.nextInt(4)) {
            case 0 -> replaced(in, start, end, new byte[0]);
            case 1 -> replaced(in, start, end, token());
            case 2 -> replaced(in, start, end, any(TRAPS));
            default -> replaced(in, start, end, join(part, in, part));
        };
    }

    private byte[] token() {
        return target.tokens().isEmpty() || random.nextInt(8) == 0 ? any(TRAPS) : utf8(any(target.tokens()));
    }

    /** Mostly few; at times enough to nest deeper, or go on longer, than any reader should follow. */
    private int times() {
        return switch (random.nextInt(8)) {
            case 0 -> 1_000 + random.nextInt(9_000);
            case 1, 2 -> 50 + random.nextInt(200);
            default -> 1 + random.nextInt(8);
        };
    }

    private int length() {
        return 1 + random.nextInt(1 << random.nextInt(10));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] repeated(byte[] part, int times) {
        int count = part.length == 0 ? 0 : Math.min(times, LONGEST / part.length);
        byte[] out = new byte[count * part.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(part, 0, out, i * part.length, part.length);
        }
        return out;
    }

    private static byte[] replaced(byte[] in, int from, int to, byte[] by) {
        return join(Arrays.copyOf(in, from), by, Arrays.copyOfRange(in, to, in.length));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
