package org.rasid.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short set. The long one: {@code it/faults}. */
class FaultsTest {
    private static final long SEED = Long.getLong("rasid.seed", 20260309);

    @Test
    @Timeout(600)
    void shouldLoseAndDoubleNothing(@TempDir Path folder) {
        System.out.println("FaultsTest seed " + SEED + " (-Drasid.seed=)");
        Scenario chain = Scenario.once("chain", "the faults of the short set, one after the other", site -> {
            for (String name : List.of("kill-app", "kill-leader")) {
                Scenarios.named(name).fault().happenTo(site);
            }
        });
        try (Run run = new Run(folder, new Random(SEED))) {
            Verdict verdict = run.of(chain);

            assertThat(verdict.isGood()).as(verdict.toString()).isTrue();
            for (Outcome outcome : Outcome.values()) {
                assertThat(verdict.count(outcome)).as(outcome.name()).isPositive();
            }
        }
    }
}
