package org.rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.extraction.Extractor;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.promote.Promotion;
import org.rasid.streams.promote.PromotionPlan;
import org.rasid.streams.promote.PromotionPlan.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the events of a replay the live ones. */
@Command(
        name = "promote",
        description = {
            "Make the events of a replay of all articles the live ones, without a gap for those who follow them.",
            "Stop the live app and the replay first, the replay no further back than the app. What sets them apart is"
                    + " written to the live topics in one transaction: new and changed events, and a last record for each that"
                    + " is no more. Then the internal topics of the live app are deleted, and the application id of the replay,"
                    + " started without its suffix, goes on in its place.",
            "Cut off, it is done by running it again. Look at \"rasid diff\" before."
        })
final class PromoteCommand implements Callable<Integer> {
    private static final String NO_STATE = "not-named";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--suffix", paramLabel = "NAME", required = true, description = "Of the replay.")
    private String suffix = "";

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Of the replay, where it is another than rasid-NAME.")
    private @Nullable String applicationId;

    @Option(
            names = "--live-id",
            paramLabel = "ID",
            defaultValue = "rasid",
            description = "Application id of the live app, which goes. Default: ${DEFAULT-VALUE}.")
    private String live = "rasid";

    @Option(names = "--dry-run", description = "Print what would be written, write nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask. Needed where there is no terminal.")
    private boolean yes;

    @Override
    public Integer call() {
        StreamsSettings replay = settings();
        ClusterOptions.requireRights(
                cluster.kafkaClient(), new Scope(replay.applicationId(), replay.topics(), live, null), Role.PROMOTE);
        PrintWriter out = spec.commandLine().getOut();
        try (Promotion promotion = promotion(replay)) {
            if (!dryRun) {
                promotion.begin(Extractor.load().rulesVersion());
            }
            PromotionPlan plan = promotion.plan();
            plan.lines().forEach(line -> out.println((dryRun ? "would write " : "to write ") + line));
            out.flush();
            if (dryRun || plan.stage() == Stage.DONE) {
                return 0;
            }
            Consent consent = new Consent(spec.commandLine(), yes);
            if (!consent.given("Make the replay " + suffix + " live, and retire application id " + live + "?")) {
                out.println("nothing was written");
                return 1;
            }
            promotion.carryOut(InstantSource.system().instant(), line -> {
                out.println(line);
                out.flush();
            });
            Path state = Replays.stateDir(suffix);
            out.println("start the app from now on as: rasid streams --application-id " + replay.applicationId()
                    + " --state-dir DIR, where DIR is what the replay had (" + state
                    + " unless it was named), or an empty one, which is filled first");
            return 0;
        }
    }

    private Promotion promotion(StreamsSettings replay) {
        try {
            return new Promotion(replay, live);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }

    private StreamsSettings settings() {
        Map<String, String> settings = new HashMap<>(cluster.client());
        settings.put(StreamsSettings.TOPICS_SUFFIX, suffix);
        settings.put("application.id", applicationId == null ? Replays.applicationId(suffix) : applicationId);
        settings.putIfAbsent("state.dir", NO_STATE);
        try {
            return StreamsSettings.of(settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }
}
