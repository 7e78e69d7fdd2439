package org.rasid.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;

class SharedCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("rasid.shared", "../../shared"), "corpus");

    @Test
    void shouldTakeInRealNewsAndAccountForAllOfIt() throws IOException {
        assumeTrue(
                Files.isDirectory(CORPUS), "there is no news in " + CORPUS + "; -Drasid.shared=FOLDER names another");
        List<String> files;
        try (Stream<Path> found = Files.list(CORPUS)) {
            files = found.map(Path::toString)
                    .filter(name -> name.endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        int items = 0;
        try (Source source = Sources.open(files, InputStream.nullInputStream())) {
            for (Item item = source.next(); item != null; item = source.next()) {
                items++;
                outcomes.merge(outcome(item), 1, Integer::sum);
            }
        }
        System.out.println("SharedCorpusTest: " + items + " records, " + outcomes);
        assertThat(items).isGreaterThan(10_000).isEqualTo(lines(files));
        assertThat(outcomes.keySet())
                .isSubsetOf("accepted", RejectionReason.EMPTY.name(), RejectionReason.NOT_ARABIC.name());
        assertThat(outcomes.get("accepted")).isGreaterThan((int) (0.97 * items));
    }

    private static int lines(List<String> files) throws IOException {
        int lines = 0;
        for (String file : files) {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines += line.isBlank() ? 0 : 1;
                }
            }
        }
        return lines;
    }

    private static String outcome(Item item) {
        if (item instanceof Item.Candidate candidate) {
            Admission admission = Intake.admit(candidate, Instant.parse("2026-11-01T00:00:00Z"));
            return admission instanceof Admission.Refused refused
                    ? refused.rejection().reason().name()
                    : "accepted";
        }
        return item instanceof Item.Refused refused
                ? refused.rejection().reason().name()
                : item.getClass().getSimpleName();
    }
}
