package org.rasid.producer.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented pages under {@code corpus/pages} and what each should give. */
final class PageCorpus {
    private static final String FOLDER = "/corpus/pages/";

    /**
     * A page in one charset.
     *
     * @param set {@code seen} by who wrote the reader, or one that was not at its first look
     * @param charset in which it is served
     * @param mark whether it begins with a byte order mark
     * @param http charset of the content type; null for none
     * @param meta charset that the markup declares; null for none
     */
    record Case(
            String page,
            String set,
            Charset charset,
            boolean mark,
            @Nullable String http,
            @Nullable String meta) {
        byte[] html() {
            String declared = meta == null ? "" : "charset=\"" + meta + "\"";
            String text = resource(page + ".html")
                    .replace("charset=\"utf-8\"", declared)
                    .replace("charset=utf-8", meta == null ? "" : "charset=" + meta);
            return encoded(mark ? "\uFEFF" + text : text, charset);
        }

        @Nullable
        String contentType() {
            return http == null ? null : "text/html; charset=" + http;
        }

        Page read() throws PageException {
            return Pages.read(html(), contentType(), expected().fields().get("fetched"));
        }

        Expected expected() {
            return Expected.of(page);
        }

        @Override
        public String toString() {
            return page + " in " + charset + (mark ? " marked" : "") + ", http " + http + ", meta " + meta;
        }
    }

    /** What a page should give: stated fields by name, and the text. */
    record Expected(Map<String, String> fields, String text) {
        private static Expected of(String page) {
            String[] parts = resource(page + ".expected").split("\n\n", 2);
            Map<String, String> fields = new HashMap<>();
            for (String line : parts[0].split("\n", -1)) {
                String[] field = line.split(":", 2);
                fields.put(field[0].strip(), field[1].strip());
            }
            return new Expected(Map.copyOf(fields), parts.length < 2 ? "" : parts[1].strip());
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private PageCorpus() {}

    static List<Case> cases(String manifest) {
        return resource(manifest)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(field -> new Case(
                        field[0],
                        field[1],
                        Charset.forName(field[2]),
                        field[3].equals("yes"),
                        field[4].equals("-") ? null : field[4],
                        field[5].equals("-") ? null : field[5]))
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = PageCorpus.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file in the corpus: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the charset lacks becomes a numeric character reference, as editors write it. */
    private static byte[] encoded(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            String piece = Character.toString(c);
            out.writeBytes((encoder.canEncode(piece) ? piece : "&#" + c + ";").getBytes(charset));
        });
        return out.toByteArray();
    }

    /** Harmonic mean of precision and recall of words, each counted as often as it comes; 0 to 1. */
    static double f1(String found, String expected) {
        Map<String, Integer> left = counts(expected);
        int wanted = left.values().stream().mapToInt(Integer::intValue).sum();
        int given = 0;
        int right = 0;
        for (String word : found.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                given++;
                right += left.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
            }
        }
        return given + wanted == 0 ? 1 : 2.0 * right / (given + wanted);
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }
}
