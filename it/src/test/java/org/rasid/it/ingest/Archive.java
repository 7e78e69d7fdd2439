package org.rasid.it.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Files of old articles, some of them repeated, some changed, some bad.
 *
 * @param names of the files, in the order in which they are read
 * @param articles what should be sent: id, text and place of each, in order
 * @param rejections places of the bad lines
 */
record Archive(List<String> names, List<String> articles, List<String> rejections) {
    private static final int FILES = 4;

    static Archive write(Path folder, int lines, Random random) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        List<String> rejections = new ArrayList<>();
        Map<String, String> latest = new HashMap<>();
        for (int file = 0; file < FILES; file++) {
            boolean packed = file % 2 == 1;
            Path path = folder.resolve("part-" + file + (packed ? ".jsonl.gz" : ".jsonl"));
            names.add(path.toString());
            try (OutputStream out =
                    packed ? new GZIPOutputStream(Files.newOutputStream(path)) : Files.newOutputStream(path)) {
                for (int line = 1; line <= lines / FILES; line++) {
                    String place = path + ":" + line;
                    if (random.nextInt(50) == 0) {
                        rejections.add(place);
                        out.write("{\"id\":\n".getBytes(UTF_8));
                        continue;
                    }
                    String id = "a" + random.nextInt(lines);
                    String body = "نص الخبر رقم " + random.nextInt(2);
                    if (!body.equals(latest.put(id, body))) {
                        articles.add(id + " " + body + " " + place);
                    }
                    out.write(("{\"id\":\"" + id + "\",\"published\":\"2020-01-01\",\"body\":\"" + body + "\"}\n")
                            .getBytes(UTF_8));
                }
            }
        }
        return new Archive(names, articles, rejections);
    }
}
