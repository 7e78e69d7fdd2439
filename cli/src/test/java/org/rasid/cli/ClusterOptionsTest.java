package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ClusterOptionsTest {
    @TempDir
    private Path temporary;

    @Command
    static final class Probe implements Runnable {
        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Override
        public void run() {}
    }

    private static ClusterOptions parsed(String... arguments) {
        Probe probe = new Probe();
        new CommandLine(probe).parseArgs(arguments);
        return probe.cluster;
    }

    @Test
    void shouldLetOptionsWinOverTheFile() throws Exception {
        Path file = temporary.resolve("client.properties");
        Files.writeString(file, "bootstrap.servers=file:1\nschema.registry.url=http://file\nclient.id=me\n");

        Map<String, String> client =
                parsed("-c", file.toString(), "-b", "option:2").client();

        assertThat(client)
                .containsEntry("bootstrap.servers", "option:2")
                .containsEntry("schema.registry.url", "http://file")
                .containsEntry("client.id", "me");
    }

    @Test
    void shouldTakeAnEmptyFileNameForNone() {
        assertThat(parsed("-c", "", "-b", "option:2").kafkaClient()).containsEntry("bootstrap.servers", "option:2");
    }

    /** Ten seconds of trying, and not the minute that Kafka's own client takes to give up. */
    @Test
    @Timeout(value = 40, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldGiveUpOnABrokerThatDoesNotAnswer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterOptions.requireBroker(Map.of("bootstrap.servers", "127.0.0.1:1")))
                .withMessageContaining("127.0.0.1:1")
                .withMessageContaining("--bootstrap-servers");
    }
}
