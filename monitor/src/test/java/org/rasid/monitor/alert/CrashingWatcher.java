package org.rasid.monitor.alert;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rasid.monitor.alert.outbox.Outbox;
import org.rasid.monitor.alert.rule.Rules;

/** Looks at changes in a process of its own, and tells each step on standard output until it is killed. */
final class CrashingWatcher {
    private static final int COMPACT_EACH = 5;
    static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private CrashingWatcher() {}

    public static void main(String[] args) {
        try (Outbox outbox = Outbox.open(Path.of(args[0], "outbox.mv"))) {
            Watcher watcher = watcher(Path.of(args[0]), outbox, Long.parseLong(args[1]));
            for (int steps = 1; watcher.look(NOW); steps++) {
                System.out.println("step");
                if (steps % COMPACT_EACH == 0) {
                    watcher.tidy(NOW);
                }
            }
        }
    }

    static Watcher watcher(Path folder, Outbox outbox, long last) {
        Rules rules = Rules.open(folder.resolve("rules.json"), SampleRules::filter);
        rules.put(SampleRules.rule("new", "", List.of("duty")), Set.of("duty"));
        return new Watcher(
                outbox,
                rules,
                new CountedChanges(last),
                (from, until, wanted) -> List.of(),
                new Alerts("https://rasid.example.org"),
                alerts -> {},
                channel -> {});
    }
}
