package org.rasid.extraction.text;

import java.util.List;

/** A rough stem for comparing words: cheap, always the same, sometimes wrong. */
public final class Light {
    private static final List<String> PREFIXES = List.of("وال", "بال", "فال", "كال", "ولل", "ال", "لل");
    private static final List<String> SUFFIXES = List.of("هما", "ها", "هم", "نا");
    private static final int SHORTEST = 3;

    private Light() {}

    /** The stem of a folded word; never empty. */
    public static String stem(String folded) {
        int start = 0;
        for (String prefix : PREFIXES) {
            if (folded.length() - prefix.length() >= SHORTEST - 1 && folded.startsWith(prefix)) {
                start = prefix.length();
                break;
            }
        }
        if (start == 0 && folded.length() > SHORTEST && folded.charAt(0) == 'و') {
            start = 1;
        }
        int end = folded.length();
        for (String suffix : SUFFIXES) {
            if (end - start - suffix.length() >= SHORTEST && folded.endsWith(suffix)) {
                end -= suffix.length();
                break;
            }
        }
        return folded.substring(start, end);
    }
}
