package org.rasid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.diff.Comparison;
import org.rasid.streams.diff.Comparison.Side;
import org.rasid.streams.diff.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the events of two sets of topics. */
@Command(
        name = "diff",
        description = {
            "Compare the active events of two sets of topics, event by event: live, or the suffix of a replay.",
            "An event is changed, added, removed, merged into another, split, or renamed; the articles behind it are named."
                    + " Which version of the rules made it makes no difference. What is compared is kept among the temporary"
                    + " files, not in memory."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the same", "1:failed", "2:bad usage", "3:different"})
final class DiffCommand implements Callable<Integer> {
    private static final String LIVE = "live";
    private static final int DIFFERENT = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(index = "0", paramLabel = "A", description = "What is compared with: live, or a suffix.")
    private String first = LIVE;

    @Parameters(index = "1", paramLabel = "B", description = "What is compared: live, or a suffix.")
    private String second = LIVE;

    @Option(names = "--json", description = "One JSON object a line instead of a table.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page that opens without a server instead of a table; the numbers are still printed.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        TopicSet a = topics(first);
        TopicSet b = topics(second);
        if (a.equals(b)) {
            throw new ParameterException(spec.commandLine(), "A and B are the same topics");
        }
        Map<String, String> client = cluster.client();
        requireRights(client, List.of(a, b));
        try (Comparison comparison = new Comparison()) {
            read(client, a, Side.FIRST, comparison);
            read(client, b, Side.SECOND, comparison);
            Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
            show(comparison, counts);
            return counts.isEmpty() ? 0 : DIFFERENT;
        }
    }

    /** The role is that of a replay and the live topics; of two replays, each is looked at by itself. */
    private static void requireRights(Map<String, String> client, List<TopicSet> sides) {
        Set<String> read = sides.stream()
                .flatMap(side -> side.outputs().stream())
                .map(TopicSpec::name)
                .collect(Collectors.toSet());
        for (TopicSet side : sides) {
            if (!side.isLive()) {
                Scope scope = new Scope(Replays.applicationId(side.suffix()), side, Scope.LIVE_ID, null);
                ClusterOptions.requireRights(client, scope, right -> read.contains(right.name()), Role.DIFF);
            }
        }
    }

    private TopicSet topics(String name) {
        try {
            return name.equals(LIVE) ? TopicSet.LIVE : new TopicSet(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }

    private static void read(Map<String, String> client, TopicSet topics, Side side, Comparison comparison) {
        try (CommittedReader<Event> events = CommittedReader.open(client, topics.allEvents(), Event.class)) {
            events.readToEnd(record -> comparison.event(side, record.value()));
        }
        try (CommittedReader<Mention> mentions =
                CommittedReader.open(client, List.of(topics.of(Topics.EVENTS_MENTIONS)), Mention.class)) {
            mentions.readToEnd(record -> {
                @Nullable Mention mention = record.value();
                comparison.mention(side, record.key(), mention == null ? null : mention.getEventId());
            });
        }
    }

    private void show(Comparison comparison, Map<Difference.Kind, Integer> counts) {
        PrintWriter out = spec.commandLine().getOut();
        if (html == null) {
            tell(comparison, json ? DiffOutput.json(out) : DiffOutput.table(out), counts);
            return;
        }
        try (PrintWriter page = new PrintWriter(Files.newBufferedWriter(html, StandardCharsets.UTF_8))) {
            tell(comparison, new DiffHtml(page, first, second), counts);
            if (page.checkError()) {
                throw new IOException("writing failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("--html: " + html + " cannot be written (" + e.getMessage() + ")", e);
        }
        out.println(DiffOutput.summary(counts));
        out.flush();
    }

    private static void tell(Comparison comparison, DiffOutput output, Map<Difference.Kind, Integer> counts) {
        comparison.differences(difference -> {
            counts.merge(difference.kind(), 1, Integer::sum);
            output.take(difference);
        });
        output.end(counts);
    }
}
