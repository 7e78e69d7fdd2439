package org.rasid.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.rasid.avro.Article;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;

/** Takes candidates in. */
final class Intakes {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private Intakes() {}

    static Article accepted(Item.Candidate candidate) {
        Admission admission = Intake.admit(candidate, NOW);
        assertThat(admission).isInstanceOf(Admission.Accepted.class);
        return ((Admission.Accepted) admission).article();
    }

    static Rejection refused(Item.Candidate candidate) {
        Admission admission = Intake.admit(candidate, NOW);
        assertThat(admission).isInstanceOf(Admission.Refused.class);
        return ((Admission.Refused) admission).rejection();
    }
}
