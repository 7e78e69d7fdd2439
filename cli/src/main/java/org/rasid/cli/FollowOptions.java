package org.rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.Ingest;
import org.rasid.producer.IngestOptions;
import org.rasid.producer.IngestReport;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.follow.Follow;
import org.rasid.producer.follow.FollowException;
import org.rasid.producer.follow.FollowFile;
import org.rasid.producer.follow.FollowedSource;
import org.rasid.producer.follow.StatusServer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of a producer that goes on until it is told to end. */
final class FollowOptions {
    /** A broker that is away for less is waited for; after that the process ends, and goes on when it is started again. */
    private static final String PATIENCE_MILLIS = "3600000";

    @Option(
            names = "--follow",
            paramLabel = "FILE",
            description =
                    "Poll the sources that a YAML file lists, each on its own schedule, until told to end. How far"
                            + " they were taken in is kept in FILE.checkpoint, or in --checkpoint. See docs/ingestion.md.")
    private @Nullable Path file;

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description =
                    "Where --follow serves its state (/sources, /metrics, /health/live). Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "0",
            converter = PortConverter.class,
            description = "Port for that. Default: ${DEFAULT-VALUE}, any free one, which is printed.")
    private int port;

    /** The file of sources; null where none is followed. */
    @Nullable
    Path file() {
        return file;
    }

    /**
     * Follows until the thread is interrupted.
     *
     * @param report file for the report; null: none is written
     */
    IngestReport run(
            CommandSpec spec, IngestOptions options, ReadingOptions reading, WebOptions web, @Nullable Path report)
            throws FollowException {
        Path sources = Objects.requireNonNull(file);
        List<FollowedSource> followed = FollowFile.read(sources);
        List<Fetcher> fetchers = fetchers(spec, web);
        Follow.WebReading webReading =
                (lane, source, feeds) -> reading.options(web.reading(fetchers.get(lane), source, feeds));
        Follow.Opening opening = new Follow.Opening(webReading, options.client());
        try (Follow follow = new Follow(followed, opening, InstantSource.system(), new Random());
                StatusServer server = StatusServer.start(host, port, follow)) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "Following %d sources; state at http://%s:%d/sources%n",
                    followed.size(),
                    server.address().getHostString(),
                    server.address().getPort());
            err.flush();
            Ingest.Work work = intaker -> {
                follow.run(intaker);
                return true;
            };
            return IngestCommand.reported(
                    spec.commandLine(),
                    report,
                    () -> Ingest.run(
                            work, lasting(options, sources), IngestCommand.progress(), InstantSource.system()));
        } finally {
            fetchers.forEach(Fetcher::close);
        }
    }

    /** One for each lane, since a fetcher asks one thing at a time. */
    private static List<Fetcher> fetchers(CommandSpec spec, WebOptions web) {
        try {
            List<Fetcher> fetchers = new ArrayList<>();
            for (int lane = 0; lane < Follow.LANES; lane++) {
                fetchers.add(web.fetcher(spec));
            }
            return fetchers;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static IngestOptions lasting(IngestOptions options, Path sources) {
        Map<String, String> client = new HashMap<>();
        client.put("delivery.timeout.ms", PATIENCE_MILLIS);
        client.put("max.block.ms", PATIENCE_MILLIS);
        client.putAll(options.client());
        Path checkpoint = options.checkpoint();
        if (checkpoint == null && !options.dryRun()) {
            checkpoint = sources.resolveSibling(sources.getFileName() + ".checkpoint");
        }
        return new IngestOptions(
                client,
                options.reading(),
                options.limit(),
                options.days(),
                options.rate(),
                options.yielding(),
                checkpoint,
                options.originals(),
                options.dryRun(),
                options.trace());
    }
}
