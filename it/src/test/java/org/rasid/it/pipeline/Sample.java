package org.rasid.it.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled sample. */
final class Sample {
    static final Path FILE = Path.of("..", "sample", "articles.jsonl");

    private Sample() {}

    /** Its first article, as a line of JSONL. */
    static String firstLine() throws IOException {
        return Files.readAllLines(FILE, StandardCharsets.UTF_8).get(0) + "\n";
    }
}
