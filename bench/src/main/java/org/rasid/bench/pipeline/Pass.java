package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.rasid.streams.ops.Progress;

/** One app over what is in articles.raw, in a process of its own. */
public final class Pass {
    private static final int PARTS = 10;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private Pass() {}

    /**
     * Arguments: {@code once} or {@code stay}, and those of {@link Settings}. With {@code once} it prints as one line of
     * JSON what it took to be through with all articles that were there. With {@code stay} it prints an empty line when it
     * is ready, and for each line that it reads what it has used so far; it stops at the end of the input.
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(Arrays.copyOfRange(args, 1, args.length));
        if (args[0].equals("once")) {
            try (Progress progress = Progress.upToNow(settings.streams());
                    App app = App.start(settings)) {
                System.out.println(through(settings.kind(), progress, app));
            }
            return;
        }
        try (App app = App.start(settings)) {
            if (!app.awaitReady(LONGEST_START)) {
                throw new IllegalStateException("not ready after " + LONGEST_START);
            }
            System.out.println();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (in.readLine() != null) {
                System.out.println(Usage.now());
            }
        }
    }

    private static ObjectNode through(Kind kind, Progress progress, App app) throws IOException, InterruptedException {
        long total = progress.total();
        long start = 0;
        long before = 0;
        ObjectNode first = Usage.now();
        ObjectNode result = Usage.now();
        int told = 0;
        while (true) {
            Progress.Remaining left = progress.remaining();
            long now = System.nanoTime();
            long done = total - left.articles();
            if (start == 0 && done > 0) {
                // joining the group and the first tasks are not the rate
                start = now;
                before = done;
                first = Usage.now();
            }
            if (start > 0 && (done * PARTS >= (told + 1L) * total || left.caughtUp())) {
                ObjectNode part = Usage.now();
                part.put("articles", done - before).put("seconds", (now - start) / 1e9);
                told++;
                tell(kind, first, part);
            }
            if (left.caughtUp()) {
                ObjectNode used = Usage.now();
                result.put("articles", total - before).put("seconds", (now - start) / 1e9);
                for (String figure : new String[] {
                    "cpuSeconds", "allocatedBytes", "collections", "collectionSeconds", "sentBytes", "receivedBytes"
                }) {
                    result.put(
                            figure,
                            used.path(figure).asDouble() - first.path(figure).asDouble());
                }
                result.put("residentMegabytes", used.path("residentMegabytes").asLong());
                result.put("heapMegabytes", used.path("heapMegabytes").asLong());
                return result;
            }
            if (app.awaitStopped(Duration.ofMillis(200))) {
                throw new IllegalStateException("the app stopped");
            }
        }
    }

    private static void tell(Kind kind, ObjectNode first, ObjectNode part) {
        System.err.printf(
                Locale.ROOT,
                "  %s: %,9d articles, %,6.0f a second and %.2f ms of processor time each so far; %,d MB resident, %,d MB of heap%n",
                kind.suffix(),
                part.path("articles").asLong(),
                part.path("articles").asLong() / part.path("seconds").asDouble(),
                (part.path("cpuSeconds").asDouble() - first.path("cpuSeconds").asDouble())
                        * 1e3
                        / part.path("articles").asLong(),
                part.path("residentMegabytes").asLong(),
                part.path("heapMegabytes").asLong());
    }
}
