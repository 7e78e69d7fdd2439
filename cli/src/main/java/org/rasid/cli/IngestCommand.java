package org.rasid.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.producer.Ingest;
import org.rasid.producer.IngestOptions;
import org.rasid.producer.IngestReport;
import org.rasid.producer.PublicationDays;
import org.rasid.producer.Yielding;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.follow.FollowException;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.source.Sources;
import org.rasid.schemas.header.TraceContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The producer. */
@Command(
        name = "ingest",
        description = {
            "Send articles to articles.raw. What is refused goes to articles.rejected, with the reason.",
            "Sending the same articles again changes nothing: the same content counts once."
        })
final class IngestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final WebOptions web = new WebOptions();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description =
                    "JSONL files (one article a line: id, source, url, published, modified, title, body; only body is"
                            + " required), JSON documents of such articles, tables (*.csv, *.tsv) with a line of column names,"
                            + " text files (first line: title), pages of news sites (*.html, *.htm), exports of Telegram Desktop,"
                            + " archives of the web (*.warc, *.wet), saved feeds, any of these gzipped, directories of them, addresses of"
                            + " feeds, news sitemaps and pages (https://…), topics of JSON (kafka:TOPIC), or - for standard input.")
    private List<String> sources = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "Send at most N articles.")
    private long limit = IngestOptions.NO_LIMIT;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "Only articles published on that day or later, such as 2026-03-01. Leaves out those of no known"
                            + " day, as --until does.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only articles published on that day or before.")
    private @Nullable LocalDate until;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "At most N articles a second, so that an archive leaves room for what is live.")
    private double rate = IngestOptions.NO_RATE;

    @Option(
            names = "--max-lag",
            paramLabel = "N",
            description = "Hold back while the streams app has N records or more before it, so that what is live waits"
                    + " behind no more than these. 10 leaves what is live as it is; more is faster for an archive.")
    private @Nullable Long maxLag;

    @Option(
            names = "--group",
            paramLabel = "ID",
            defaultValue = "rasid",
            description = "The application.id of the streams app that --max-lag looks at. Default: ${DEFAULT-VALUE}.")
    private String group = "rasid";

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Keep in a file how far each input was taken in. The same command goes on there after a crash,"
                            + " doubles nothing, and takes only what is new when all was taken in.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--originals",
            paramLabel = "DIR",
            description = "Keep the pages of the articles that are sent, as they were served, each once in a folder, by"
                    + " the hash that the field 'original' of the article names.")
    private @Nullable Path originals;

    @Option(
            names = "--dry-run",
            description = "Read and check everything, send nothing; asks no broker and no registry.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of the input to a file, as JSON, also where the run fails.")
    private @Nullable Path report;

    @Option(
            names = "--traceparent",
            paramLabel = "W3C",
            defaultValue = "${env:TRACEPARENT}",
            description = "Trace that the articles shall be part of, with tracestate from the environment variable"
                    + " TRACESTATE. Default: environment variable TRACEPARENT, else each begins its own.")
    private @Nullable String traceparent;

    @Override
    public Integer call() throws FollowException {
        if (sources.isEmpty() == (follow.file() == null)) {
            throw new ParameterException(spec.commandLine(), "name a SOURCE, or a file of sources with --follow");
        }
        if (Collections.frequency(sources, Sources.STDIN) > 1) {
            throw new ParameterException(spec.commandLine(), "the standard input (-) can be read only once");
        }
        IngestReport done = follow.file() == null ? ingest() : follow.run(spec, options(null), reading, web, report);
        // what a source could not be read at one time is no failure of a run that goes on
        return follow.file() == null ? done.exitCode() : done.failure() == null ? 0 : 1;
    }

    private void requireRights() {
        List<Role> roles = new ArrayList<>(List.of(Role.INGEST));
        if (checkpoint != null) {
            roles.add(Role.INGEST_CHECKPOINT);
        }
        if (maxLag != null) {
            roles.add(Role.INGEST_MAX_LAG);
        }
        ClusterOptions.requireRights(cluster.client(), Scope.live(group), roles.toArray(Role[]::new));
    }

    private IngestReport ingest() {
        try (Fetcher fetcher = fetcher()) {
            IngestOptions options = options(fetcher);
            if (!dryRun) {
                requireRights();
            }
            return ingest(sources, options, spec.commandLine(), report);
        }
    }

    /** Null where nothing is named by an address of the web. */
    private @Nullable Fetcher fetcher() {
        try {
            return sources.stream().anyMatch(Sources::isAddress) ? web.fetcher(spec) : null;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private IngestOptions options(@Nullable Fetcher fetcher) {
        try {
            return new IngestOptions(
                    dryRun ? Map.of() : cluster.client(),
                    reading.options(fetcher == null ? null : web.reading(fetcher)),
                    limit,
                    new PublicationDays(since, until),
                    rate,
                    maxLag == null ? null : new Yielding(group, maxLag),
                    checkpoint,
                    originals,
                    dryRun,
                    trace());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(IngestReport done, Path file) {
        // no channel: it would be closed by the interrupt that ended the run
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write((IngestJson.of(done) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    private @Nullable TraceContext trace() {
        if (traceparent == null || traceparent.isBlank()) {
            return null;
        }
        return TraceContext.parse(traceparent, System.getenv("TRACESTATE"))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--traceparent: not a W3C traceparent such as " + TraceContext.PARENT.example()));
    }

    /** Sends all, shows progress, and prints the summary. */
    static IngestReport ingest(List<String> sources, Map<String, String> client, CommandLine command) {
        return ingest(sources, IngestOptions.of(client), command, null);
    }

    private static IngestReport ingest(
            List<String> sources, IngestOptions options, CommandLine command, @Nullable Path file) {
        return reported(
                command,
                file,
                () -> Ingest.run(
                        sources, new InterruptibleInput(System.in), options, progress(), InstantSource.system()));
    }

    static Progress progress() {
        return Progress.on(System.err, Boolean.getBoolean("rasid.terminal"));
    }

    /**
     * Runs to the end, or until a signal, prints the summary and writes the report.
     *
     * @param file for the report; null: none is written
     */
    static IngestReport reported(CommandLine command, @Nullable Path file, Supplier<IngestReport> run) {
        IngestReport[] report = new IngestReport[1];
        Thread sending = Thread.currentThread();
        Shutdown.onSignal(sending::interrupt, () -> {
            report[0] = run.get();
            // both here, because after a signal the JVM may go as soon as this ends
            PrintWriter err = command.getErr();
            report[0].summary().forEach(err::println);
            err.flush();
            if (file != null) {
                write(report[0], file);
            }
        });
        return report[0];
    }
}
