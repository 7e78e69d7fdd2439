package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

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

    @Test
    void shouldTakeFromElsewhereWhatTheFileRefersTo() throws Exception {
        Path secret = Files.writeString(temporary.resolve("login"), "of a mounted file");
        Path file = references("a.setting=${dir:" + secret.getParent() + ":login}\nplain=${not:ours}\n");

        assertThat(parsed("-c", file.toString(), "-b", "option:2").kafkaClient())
                .containsEntry("a.setting", "of a mounted file")
                .containsEntry("plain", "${not:ours}")
                .doesNotContainKeys("config.providers", "config.providers.dir.class");
    }

    @Test
    void shouldNameTheReferenceThatLeadsNowhere() throws Exception {
        Path file = references("a.setting=${dir:" + temporary + ":nothing}\n");

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> parsed("-c", file.toString()).kafkaClient())
                .withMessageContainingAll(file.toString(), "${dir:" + temporary + ":nothing}", "a.setting");
    }

    private Path references(String settings) throws Exception {
        return Files.writeString(
                temporary.resolve("references.properties"),
                "config.providers=dir\nconfig.providers.dir.class=" + DirectoryConfigProvider.class.getName() + "\n"
                        + settings);
    }

    @Test
    void shouldNameAFileOfTheSettingsThatIsNotThere() {
        Map<String, String> client = Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "security.protocol",
                "SSL",
                "ssl.truststore.location",
                temporary.resolve("nothere.p12").toString());

        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterOptions.requireBroker(client))
                .withMessageContainingAll("not there", "nothere.p12", "ssl.truststore.location");
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
