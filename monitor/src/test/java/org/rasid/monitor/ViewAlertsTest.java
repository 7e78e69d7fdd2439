package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.View;

class ViewAlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    private Path folder;

    /** An event that the topic still has twice is a change to the view that is being filled. */
    @Test
    void shouldNotBeCompleteBeforeTheViewIsFilled() {
        Event event = new RandomEvents(1).active("e-1");
        try (View view = View.open(folder, 100)) {
            ViewAlerts alerts = new ViewAlerts(view);
            view.apply(new Arrival(event, "created", 1, NOW));
            view.apply(new Arrival(event, "updated", 2, NOW));
            view.commit(Map.of(), false);
            assertThat(alerts.after(0, 10)).hasSize(1);
            assertThat(alerts.isComplete()).isFalse();

            view.commit(Map.of(), true);
            assertThat(alerts.isComplete()).isTrue();

            view.clear();
            assertThat(alerts.isComplete()).isFalse();
        }
    }
}
