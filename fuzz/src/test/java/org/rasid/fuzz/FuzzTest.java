package org.rasid.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.fuzz.surface.Targets;

/** A short pass, the same in every build; {@code fuzz/run} goes on for longer, with other seeds. */
class FuzzTest {
    private static final long SEED = 20260309;
    private static final int INPUTS = 200;

    /** Those that take longest for an input, and so get fewer. */
    private static final Map<String, Integer> SLOW =
            Map.of("topology", 40, "monitor-event", 20, "article", 60, "page", 100, "registry-answer", 40);

    @TempDir
    private Path folder;

    static List<Target> targets() {
        return Targets.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void shouldThrowWhatItPromisesAlone(Target target) throws Exception {
        try (Campaign campaign = new Campaign(target, SEED, folder, Campaign.Watch.NONE)) {
            campaign.samples();
            campaign.go(SLOW.getOrDefault(target.name(), INPUTS));
            assertThat(campaign.findings())
                    .as("fuzz/run %s 60 %d shows them", target.name(), SEED)
                    .isEmpty();
        }
    }
}
