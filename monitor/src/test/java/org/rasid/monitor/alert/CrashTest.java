package org.rasid.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.alert.outbox.Delivery;
import org.rasid.monitor.alert.outbox.Outbox;

class CrashTest {
    private static final long CHANGES = 1_500;
    private static final int CRASHES = 4;

    @TempDir
    Path folder;

    @Test
    void shouldLoseNothingAndTellNothingTwiceWhenItIsKilled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashTest: seed " + seed);
        Random random = new Random(seed);
        try (Outbox outbox = open()) {
            // alerts begin at the end of the log, which is empty yet
            assertThat(CrashingWatcher.watcher(folder, outbox, 0).look(CrashingWatcher.NOW))
                    .isTrue();
        }
        long reached = 0;
        for (int i = 0; i < CRASHES; i++) {
            killAfter(10 + random.nextInt(60));
            try (Outbox outbox = open()) {
                long position = outbox.progress().position().orElseThrow().sequence();
                assertThat(position).isGreaterThan(reached).isLessThan(CHANGES);
                assertThat(outbox.deliveries().pending("duty")).isEqualTo(position);
                reached = position;
            }
        }
        try (Outbox outbox = open()) {
            Watcher watcher = CrashingWatcher.watcher(folder, outbox, CHANGES);
            while (watcher.look(CrashingWatcher.NOW)) {
                assertThat(outbox.progress().position().orElseThrow().sequence())
                        .isLessThanOrEqualTo(CHANGES);
            }
            assertThat(events(outbox))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, CHANGES)
                            .mapToObj(i -> "e-" + i)
                            .toList());
        }
    }

    private void killAfter(int steps) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWatcher.class.getName(),
                        folder.toString(),
                        String.valueOf(CHANGES))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < steps; ) {
                String line = out.readLine();
                assertThat(line).as("the process ended by itself").isNotNull();
                i += line.equals("step") ? 1 : 0;
            }
            process.destroyForcibly();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> events(Outbox outbox) {
        List<String> events = new ArrayList<>();
        for (Delivery next = outbox.deliveries().next("duty").orElse(null);
                next != null;
                next = outbox.deliveries().next("duty").orElse(null)) {
            events.add(next.notice().alerts().get(0).event().id());
            outbox.deliveries().remove(next);
        }
        return events;
    }

    private Outbox open() {
        return Outbox.open(folder.resolve("outbox.mv"));
    }
}
