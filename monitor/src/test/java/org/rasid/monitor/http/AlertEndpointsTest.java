package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;

class AlertEndpointsTest {
    private static final String RULE = """
            {"id":"strikes","name":"Strikes in Iraq","enabled":true,"filter":"type=STRIKE&country=IQ","on":"new",\
            "channels":[]}""";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void shouldKeepShowTestAndRemoveARule() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            assertThat(api.send("PUT", "/api/alerts/rules/strikes", RULE, true).statusCode())
                    .isEqualTo(200);
            JsonNode rules = json.readTree(api.get("/api/alerts/rules").body()).path("rules");
            assertThat(rules).hasSize(1);
            assertThat(rules.path(0).path("filter").asText()).isEqualTo("type=STRIKE&country=IQ");
            HttpResponse<String> tested = api.send("POST", "/api/alerts/rules/strikes/test", "", true);
            assertThat(json.readTree(tested.body()).path("delivered").asBoolean())
                    .isFalse();
            assertThat(api.send("DELETE", "/api/alerts/rules/strikes", "", true).statusCode())
                    .isEqualTo(200);
            assertThat(api.get("/api/alerts/rules/strikes").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shouldNameWhatIsWrongWithARule() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            String[][] wrong = {
                {RULE.replace("country=IQ", "contry=IQ"), "filter"},
                {RULE.replace("\"new\"", "\"never\""), "on"},
                {RULE.replace("[]", "[\"nowhere\"]"), "channels"},
                {RULE.replace("strikes", "others"), "id"},
                {"{", "body"},
            };
            for (String[] one : wrong) {
                HttpResponse<String> response = api.send("PUT", "/api/alerts/rules/strikes", one[0], true);

                assertThat(response.statusCode()).as(one[0]).isEqualTo(400);
                assertThat(json.readTree(response.body()).path("parameter").asText())
                        .as(one[0])
                        .isEqualTo(one[1]);
            }
        }
    }

    @Test
    void shouldLetNobodyWriteButAdminsAndNoPageOfAnotherSite() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            assertThat(api.send("PUT", "/api/alerts/rules/strikes", RULE, false).statusCode())
                    .isEqualTo(403);
            assertThat(api.send("DELETE", "/api/alerts/rules/strikes", "", false)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(api.get("/api/alerts/rules/strikes").statusCode()).isEqualTo(404);
        }
        Listener readers = new Listener("127.0.0.1", 0, Access.open(User.Role.READER), 1_000);
        try (RunningApi api = new RunningApi(folder, readers)) {
            assertThat(api.send("PUT", "/api/alerts/rules/strikes", RULE, true).statusCode())
                    .isEqualTo(403);
            assertThat(api.get("/api/alerts/rules").statusCode()).isEqualTo(200);
        }
    }
}
