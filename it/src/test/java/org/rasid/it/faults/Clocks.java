package org.rasid.it.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The clock of an instance jumps: libfaketime (Debian's package) stands between it and the system. */
final class Clocks {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private static final int WHILE = 100;

    private Clocks() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.once(
                        "clock-forwards",
                        "the clock of an instance jumps 5 hours forwards, and back again",
                        site -> jump(site, "+5h")),
                Scenario.once(
                        "clock-backwards",
                        "the clock of an instance jumps 5 hours backwards, and back again",
                        site -> jump(site, "-5h")));
    }

    private static void jump(Site site, String by) throws Exception {
        Path library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("no libfaketime: install the package libfaketime"));
        Path clock = Files.writeString(site.folder().resolve("clock"), "+0\n");
        Instance instance = site.instance(0);
        instance.stop();
        instance.environment("LD_PRELOAD", library.toString());
        instance.environment("FAKETIME_TIMESTAMP_FILE", clock.toString());
        instance.environment("FAKETIME_NO_CACHE", "1");
        instance.environment("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        instance.start();
        try {
            site.markAndRecover();
            Files.writeString(clock, by + "\n");
            site.markAndRecover();
            site.feed().awaitFurther(WHILE);
            Files.writeString(clock, "+0\n");
            site.feed().awaitFurther(WHILE);
        } finally {
            instance.stop();
            for (String name : List.of(
                    "LD_PRELOAD", "FAKETIME_TIMESTAMP_FILE", "FAKETIME_NO_CACHE", "FAKETIME_DONT_FAKE_MONOTONIC")) {
                instance.environment(name, null);
            }
            instance.start();
        }
    }
}
