package org.rasid.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.AvroJson;
import org.rasid.schemas.topic.TopicSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows the event topics. */
@Command(
        name = "watch",
        description = {
            "Follow the event topics: one line for every new state of an event, until Ctrl-C.",
            "Without --from and --once, only what comes from now on is shown."
        })
final class WatchCommand implements Callable<Integer> {
    private static final String BEGINNING = "beginning";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final EventSelection selection = new EventSelection();

    @Option(names = "--json", description = "One JSON object a line instead of a table.")
    private boolean json;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Start at this record time: beginning, a day (2024-01-31) or a time (2024-01-31T12:00Z)."
                    + " The record time of an event is the publication time of the article that changed it.")
    private @Nullable String from;

    @Option(names = "--once", description = "Stop at the end of the topics instead of following them.")
    private boolean once;

    @Override
    public Integer call() {
        Map<String, String> client = cluster.client();
        Instant start = from == null || from.equals(BEGINNING) ? null : time(from);
        Set<String> topics = selection.topics().stream().map(TopicSpec::name).collect(Collectors.toSet());
        ClusterOptions.requireRights(
                client, Scope.live(Scope.LIVE_ID), right -> topics.contains(right.name()), Role.WATCH);
        try (CommittedReader<Event> reader = CommittedReader.open(client, selection.topics(), Event.class)) {
            seek(reader, start);
            if (once) {
                reader.readToEnd(this::show);
            } else {
                Shutdown.onSignal(reader::stop, () -> reader.follow(this::show));
            }
        }
        return 0;
    }

    private void seek(CommittedReader<Event> reader, @Nullable Instant start) {
        if (start != null) {
            reader.seek(start);
        } else if (from == null && !once) {
            reader.seekToEnd();
        }
    }

    private Instant time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from: \"" + text + "\" is neither \"" + BEGINNING
                            + "\" nor a day such as 2024-01-31 nor a time such as 2024-01-31T12:00Z",
                    e);
        }
    }

    private void show(ConsumerRecord<String, Event> shown) {
        Event event = shown.value();
        if (event == null || !selection.test(event)) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        String change = HeaderCatalogue.CHANGE.of(shown.headers()).orElse("");
        if (json) {
            out.println("{\"topic\":\"" + shown.topic() + "\",\"change\":\"" + change + "\",\"event\":"
                    + AvroJson.toJson(event) + "}");
        } else {
            out.printf("%-9s  %s  %s%n", change, event.getId(), EventTable.line(event));
        }
        out.flush();
    }
}
