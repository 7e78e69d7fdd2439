package org.rasid.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppMetricsTest {
    @Test
    void shouldTellBuildJvmProcessAndDisk(@TempDir Path folder) {
        try (AppMetrics metrics = AppMetrics.of("streams", AppMetricsTest.class)) {
            metrics.disk(folder);

            assertThat(metrics.scrape())
                    .containsPattern("rasid_build_info\\{app=\"streams\",java=\"[^\"]+\",version=\"unpackaged\"} 1")
                    .containsPattern("process_start_time_seconds\\{app=\"streams\"} [1-9]")
                    .containsPattern("jvm_memory_used_bytes\\{app=\"streams\",area=\"heap\"")
                    .containsPattern("jvm_memory_usage_after_gc\\{app=\"streams\"")
                    .contains("disk_free_bytes{app=\"streams\",path=\"" + folder.toAbsolutePath() + "\"}");
        }
    }

    @Test
    void shouldTellWhetherItIsReadyNow() {
        AtomicBoolean ready = new AtomicBoolean();
        try (AppMetrics metrics = AppMetrics.of("monitor", AppMetricsTest.class)) {
            metrics.ready(ready::get);
            assertThat(metrics.scrape()).contains("rasid_ready{app=\"monitor\"} 0.0");

            ready.set(true);

            assertThat(metrics.scrape()).contains("rasid_ready{app=\"monitor\"} 1.0");
        }
    }
}
