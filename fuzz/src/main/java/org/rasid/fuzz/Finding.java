package org.rasid.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a target threw and does not promise.
 *
 * @param seed with the index, it makes the input anew
 * @param input as small as it was made
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Finding(String target, long seed, long index, byte[] input, Throwable thrown) {
    private static final int FRAMES = 12;

    /** The same for all findings that are most likely one. */
    String signature() {
        return signature(thrown);
    }

    static String signature(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.rasid.")
                        && !frame.getClassName().startsWith("org.rasid.fuzz."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .findFirst()
                .orElse("");
        return thrown.getClass().getName() + " " + place;
    }

    /** In words, with the top of the stack. */
    @Override
    public String toString() {
        return target + " threw " + thrown + " (seed " + seed + ", input " + index + ", " + input.length + " bytes)\n"
                + Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "    at " + frame + "\n")
                        .collect(Collectors.joining())
                + (thrown.getCause() == null ? "" : "    caused by " + thrown.getCause() + "\n");
    }
}
