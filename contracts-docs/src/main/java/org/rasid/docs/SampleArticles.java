package org.rasid.docs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;

/** Articles as the producer takes them in. */
final class SampleArticles {
    private SampleArticles() {}

    /**
     * Each line of a text in JSONL, accepted or refused.
     *
     * @throws IllegalStateException for a line that holds no article at all
     */
    static List<Admission> admit(String jsonLines, Instant now) {
        List<Admission> admissions = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(jsonLines.getBytes(StandardCharsets.UTF_8));
        try (Source source = Sources.open(List.of(Sources.STDIN), in)) {
            for (Item item = source.next(); item != null; item = source.next()) {
                if (!(item instanceof Item.Candidate candidate)) {
                    throw new IllegalStateException("not an article: " + item);
                }
                admissions.add(Intake.admit(candidate, now));
            }
        }
        return admissions;
    }
}
