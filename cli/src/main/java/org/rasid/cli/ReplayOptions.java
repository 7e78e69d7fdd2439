package org.rasid.cli;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.topology.ArticleSelection;
import picocli.CommandLine.Option;

/** Which articles are replayed. */
final class ReplayOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only articles of this time or later: a day (2024-01-31) or a time (2024-01-31T12:00Z).")
    private @Nullable Instant from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only articles before this time.")
    private @Nullable Instant until;

    @Option(
            names = "--by",
            paramLabel = "TIME",
            defaultValue = "PUBLICATION",
            description =
                    "The time that --from and --until mean: ${COMPLETION-CANDIDATES}, where arrival is the time of the"
                            + " record. Default: ${DEFAULT-VALUE}. Articles without a time of publication are left out where it is"
                            + " bounded.")
    private ArticleSelection.Time by = ArticleSelection.Time.PUBLICATION;

    @Option(names = "--source", paramLabel = "OUTLET", description = "Only articles of this outlet; may be repeated.")
    private Set<String> sources = Set.of();

    @Option(names = "--article", paramLabel = "ID", description = "Only this article; may be repeated.")
    private Set<String> articles = Set.of();

    /** Throws {@link IllegalArgumentException} where nothing can be selected. */
    ArticleSelection selection() {
        return new ArticleSelection(from, until, by, sources, articles);
    }
}
