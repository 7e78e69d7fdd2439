package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {
    private static final String SECRET = "a secret of more than 24 bytes";
    private static final String WHOLE = """
            {"channels":[
             {"name":"duty-webhook","kind":"webhook","url":"https://hooks.example.org/rasid","secretFile":"secret.txt"},
             {"name":"duty-slack","kind":"slack","urlEnv":"SLACK_URL"},
             {"name":"duty-mail","kind":"email","host":"mail.example.org","user":"rasid","passwordEnv":"MAIL_PASSWORD",
              "from":"Rasid <rasid@example.org>","to":["duty@example.org"]}]}""";

    @TempDir
    Path folder;

    @Test
    void shouldMakeTheChannelsOfTheFile() throws Exception {
        List<Channel> channels = read(WHOLE);

        assertThat(channels).extracting(Channel::name).containsExactly("duty-webhook", "duty-slack", "duty-mail");
        assertThat(channels)
                .extracting(Channel::kind)
                .containsExactly(ChannelKind.WEBHOOK, ChannelKind.SLACK, ChannelKind.EMAIL);
        assertThat(channels).extracting(Channel::mostInADigest).containsExactly(200, 40, 200);
        channels.forEach(Channel::close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"duty-slack\" | \"Duty\" | name",
                "\"duty-slack\" | \"duty-mail\" | duty-mail",
                "\"slack\" | \"pager\" | kind",
                "\"secretFile\":\"secret.txt\" | \"secret\":\"in clear\" | secret",
                "\"secretFile\":\"secret.txt\" | \"secretFile\":\"nowhere.txt\" | secretFile",
                "\"secretFile\":\"secret.txt\" | \"secretFile\":\"short.txt\" | 24 bytes",
                "\"secretFile\":\"secret.txt\" | \"allowPrivate\":true | secretEnv",
                "SLACK_URL | NO_URL | urlEnv",
                "SLACK_URL | MAIL_PASSWORD | url",
                "https://hooks | http://hooks | allowInsecure",
                "\"host\" | \"server\" | host",
                "mail.example.org | mail example | host",
                "\"user\":\"rasid\", | \"port\":0, | port",
                "\"user\":\"rasid\", | \"security\":\"tls\", | user",
                "\"user\":\"rasid\", | \"user\":\"rasid\",\"security\":\"none\", | allowInsecure",
                "Rasid <rasid@example.org> | Rasid | from",
                "duty@example.org | a@example.org, b@example.org | to",
                "duty@example.org | a@example.org\\nBcc: b@example.org | to",
                "]} | ] | JSON",
            })
    void shouldNameTheFileAndTheKeyButNoSecret(String part, String bad, String said) throws Exception {
        String json = WHOLE.replace(part, bad);
        assertThat(json).isNotEqualTo(WHOLE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json))
                .withMessageContaining(folder.resolve("channels.json").toString())
                .withMessageContaining(said)
                .withMessageNotContaining(SECRET)
                .withMessageNotContaining("services/T0")
                .withMessageNotContaining("pass-word");
    }

    private List<Channel> read(String json) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
        Files.writeString(folder.resolve("short.txt"), "short");
        Files.writeString(folder.resolve("channels.json"), json);
        Map<String, String> environment =
                Map.of("SLACK_URL", "https://hooks.example.org/services/T0", "MAIL_PASSWORD", "pass-word");
        return new Channels(Map.of(), environment::get, Lookup.SYSTEM, Clock.systemUTC())
                .read(folder.resolve("channels.json"));
    }
}
