package org.rasid.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.streams.reset.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deletes all that the pipeline has made of the articles, so that all of it can be made again. */
@Command(
        name = "clean",
        description = {
            "All of \"rasid reset\", and with it the topics that the pipeline writes (events.…, articles.rejected,"
                    + " articles.dead, articles.redriven) and their subjects in the registry. Not articles.raw.",
            "With --suffix, the topics, state and application id of a replay.",
            "Then \"rasid topics apply\", \"rasid schemas register\" and \"rasid streams\" make everything again."
        })
final class CleanCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ResetOptions options = new ResetOptions();

    @Option(
            names = "--articles",
            description = "Delete articles.raw too. There is no other copy of the articles on the cluster.")
    private boolean articles;

    @Option(names = "--yes", description = "Do not ask. Needed where there is no terminal.")
    private boolean yes;

    @Override
    public Integer call() {
        Map<String, String> client = cluster.client();
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(client))) {
            return new ResetRun(options, spec.commandLine()).run(client, registry, outputs(client), this::consents);
        }
    }

    private Outputs outputs(Map<String, String> client) {
        TopicSet topics = options.settings(client).topics();
        if (topics.isLive()) {
            return articles ? Outputs.DELETE_WITH_ARTICLES : Outputs.DELETE;
        }
        if (articles) {
            throw new ParameterException(
                    spec.commandLine(), "--articles: a replay has no articles of its own; leave out --suffix or it");
        }
        return Outputs.deleteSide(topics);
    }

    private boolean consents() {
        return new Consent(spec.commandLine(), yes).given("Delete all of this for good?");
    }
}
