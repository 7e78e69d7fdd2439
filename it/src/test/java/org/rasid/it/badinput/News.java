package org.rasid.it.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Good articles, and lines of JSON. */
final class News {
    static final String TITLE = "هجوم على قاعدة عين الأسد";
    static final String BODY =
            "قتل جنديان عراقيان، اليوم الاثنين، في هجوم بطائرة مسيرة على قاعدة عين الأسد في محافظة الأنبار.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private News() {}

    /** A line with one report of the same strike, by an outlet of its own. */
    static String strike(String outlet) {
        return JSON.createObjectNode()
                .put("id", outlet)
                .put("source", outlet)
                .put("published", "2026-03-09T07:40:00+03:00")
                .put("title", TITLE)
                .put("body", BODY)
                .toString();
    }

    static Path strike(String outlet, Path folder) throws IOException {
        return Files.writeString(folder.resolve(outlet + ".jsonl"), strike(outlet) + "\n");
    }

    /** A line with the fields of another one, one of them set anew. */
    static String with(String line, String field, String value) {
        try {
            return ((ObjectNode) JSON.readTree(line)).put(field, value).toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
