package org.rasid.examples.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rasid.examples.Settings;

/** Keeps the table of active events in the folder that its argument names, until Ctrl-C. */
public final class ActiveEvents {
    private ActiveEvents() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "active-events" : args[0]);
        Map<String, Object> settings = new HashMap<>(Settings.of(System.getenv()));
        settings.putIfAbsent("group.id", "active-events");
        EventReader reader = new EventReader(settings, new EventTable(folder));
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            reader.stop();
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        reader.run();
    }
}
