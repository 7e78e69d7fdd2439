package org.rasid.bench.monitor;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.rasid.monitor.Monitor;
import org.rasid.monitor.MonitorSettings;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.http.Listener;

/** The monitor in a process of its own, which tells on request how much of its heap is in use. */
public final class MonitorUnderTest {
    /** All requests come from one address. */
    private static final int UNLIMITED = 1_000_000;

    private MonitorUnderTest() {}

    /**
     * Arguments: brokers, registry, data folder. Prints its address, then for each line of input the bytes in use after
     * a collection, and ends with its input.
     */
    public static void main(String[] args) throws Exception {
        Map<String, String> client = Map.of("bootstrap.servers", args[0], "schema.registry.url", args[1]);
        Monitor monitor = Monitor.start(new MonitorSettings(
                client,
                Path.of(args[2]),
                MonitorSettings.DEFAULT_KEPT_CHANGES,
                new Listener("127.0.0.1", 0, Access.open(User.Role.READER), UNLIMITED),
                new MonitorSettings.Alerting(null, null)));
        Runtime.getRuntime().addShutdownHook(new Thread(monitor::close));
        System.out.println(monitor.url());
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (requests.readLine() != null) {
            ManagementFactory.getMemoryMXBean().gc();
            System.out.println(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        System.exit(0);
    }
}
