package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;

class SlackMessageTest {
    @Test
    void shouldSayTheAlertInBothLanguages() throws Exception {
        JsonNode message = message(Notice.of(SampleAlerts.alert("a", "r")));

        assertThat(message.at("/text").asText()).contains("ضربة جديدة", "A new strike");
        assertThat(message.at("/blocks/0/type").asText()).isEqualTo("section");
        assertThat(message.at("/blocks/0/text/type").asText()).isEqualTo("mrkdwn");
        assertThat(message.at("/blocks/0/text/text").asText())
                .contains(
                        "<https://rasid.example.org/?event=event-1|event-1>",
                        "ضربة جديدة",
                        "A new strike",
                        "details.killed: from – to 5",
                        "وكالة");
    }

    @Test
    void shouldLetNothingPassAsMarkup() throws Exception {
        String text = message(Notice.of(SampleAlerts.alert("a", "r", "<!channel> &", "<https://evil.example|here>")))
                .at("/blocks/0/text/text")
                .asText();

        assertThat(text)
                .contains("&lt;!channel&gt; &amp;", "&lt;https://evil.example|here&gt;")
                .doesNotContain("<!channel>", "<https://evil.example");
    }

    @Test
    void shouldStayWithinTheBoundsOfSlack() throws Exception {
        for (int shift = 0; shift < 6; shift++) {
            String headline = "x".repeat(shift) + "<😀".repeat(3_000);
            JsonNode message = message(
                    Notice.digest("duty", Collections.nCopies(200, SampleAlerts.alert("a", "r", headline, headline))));

            assertThat(message.at("/blocks").size()).isLessThanOrEqualTo(50);
            message.at("/blocks")
                    .forEach(block -> assertThat(block.at("/text/text").asText())
                            .hasSizeLessThanOrEqualTo(3_000)
                            .doesNotMatch("(?s).*&[a-z]{0,3}…")
                            .doesNotMatch("(?s).*[\uD800-\uDBFF]…"));
            assertThat(message.at("/blocks/41/text/text").asText()).isEqualTo("+ 160");
        }
    }

    private static JsonNode message(Notice notice) throws Exception {
        return new ObjectMapper().readTree(SlackMessage.of(notice));
    }
}
