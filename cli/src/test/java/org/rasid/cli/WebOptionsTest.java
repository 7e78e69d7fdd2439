package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.follow.FollowedSource;
import org.rasid.producer.source.FeedStates;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class WebOptionsTest {
    @Test
    void shouldFetchPagesWhereTheCommandOrTheSourceSaysSo() {
        assertThat(fullText(source(false))).isFalse();
        assertThat(fullText(source(true))).isTrue();
        assertThat(fullText(source(false), "--full-text")).isTrue();
    }

    private static boolean fullText(FollowedSource source, String... args) {
        WebOptions web = CommandLine.populateCommand(new WebOptions(), args);
        try (Fetcher fetcher = web.fetcher(CommandSpec.create())) {
            return web.reading(fetcher, source, FeedStates.NONE).fullText();
        }
    }

    private static FollowedSource source(boolean fullText) {
        return new FollowedSource(
                "a",
                FollowedSource.Kind.URL,
                "https://a.example/feed",
                Duration.ofMinutes(5),
                0,
                null,
                fullText,
                Duration.ZERO);
    }
}
