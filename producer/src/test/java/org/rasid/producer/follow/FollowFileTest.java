package org.rasid.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowFileTest {
    @TempDir
    Path directory;

    @Test
    void shouldReadAllKindsWithWhatIsSharedAndWhatIsTheirOwn() throws Exception {
        Path file = write("""
                every: 2m
                jitter: 0.5
                sources:
                  - url: https://news.example/rss.xml
                    name: الأفق
                    outlet: صحيفة الأفق
                    full-text: true
                    every: 30s
                    jitter: 0
                  - directory: inbox
                    settle: 10s
                  - topic: cms.articles
                """);

        assertThat(FollowFile.read(file))
                .containsExactly(
                        new FollowedSource(
                                "الأفق",
                                FollowedSource.Kind.URL,
                                "https://news.example/rss.xml",
                                Duration.ofSeconds(30),
                                0,
                                "صحيفة الأفق",
                                true,
                                Duration.ofSeconds(5)),
                        new FollowedSource(
                                "inbox",
                                FollowedSource.Kind.DIRECTORY,
                                directory.resolve("inbox").toString(),
                                Duration.ofMinutes(2),
                                0.5,
                                null,
                                false,
                                Duration.ofSeconds(10)),
                        new FollowedSource(
                                "cms.articles",
                                FollowedSource.Kind.TOPIC,
                                "cms.articles",
                                Duration.ofMinutes(2),
                                0.5,
                                null,
                                false,
                                Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|names no sources",
                "sources: []|names no sources",
                "sources: [{url: a, topic: b}]|source 1: must have one of",
                "sources: [{}]|source 1: must have one of",
                "sources: [null]|source 1: is empty",
                "sources: [{url: a}, {url: a}]|source 2: a: two sources have this name",
                "sources: [{url: a, every: soon}]|'every' must be a time such as 30s",
                "sources: [{url: a, every: 0s}]|'every' must be 1s or more",
                "sources: [{url: a, jitter: 2}]|'jitter' must be from 0 to 1",
                "sources: [{topic: a, full-text: true}]|'full-text' is for a url",
                "sources: [{url: ' '}]|the url is empty",
                "sources: [{url: a, evry: 1m}]|:1: there is no key 'evry'; the keys here are",
                "sources: [{url: a, jitter: much}]|the value of 'jitter' is of the wrong kind",
                "sources: {url: a}|the value of 'sources' is of the wrong kind",
                "sources: [|is not YAML",
            })
    void shouldNameWhatIsWrong(String text, String message) throws IOException {
        Path file = write(text + "\n");

        assertThatThrownBy(() -> FollowFile.read(file))
                .isInstanceOf(FollowException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        Path missing = directory.resolve("none.yaml");

        assertThatThrownBy(() -> FollowFile.read(missing))
                .isInstanceOf(FollowException.class)
                .hasMessageContaining("there is no file " + missing);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("sources.yaml"), text);
    }
}
