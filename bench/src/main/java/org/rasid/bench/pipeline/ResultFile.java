package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The figures of a benchmark as a file of JSON, for people and for the report. */
final class ResultFile {
    private ResultFile() {}

    /** Takes the place of a file that is there; its directory must exist. */
    static void write(Path file, JsonNode figures) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }
}
