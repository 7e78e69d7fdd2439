package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no, or make no sense, or can not be trusted. */
class RegistryRefusalTest extends ScriptedRegistry {
    @Test
    void shouldTakeNoIdUnderWhichThereIsAnotherSchema() {
        server.answers(200, "{\"id\":7}")
                .answers(200, "{\"schema\":\"\\\"long\\\"\"}")
                .answers(200, SEVEN);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.lookUp("s", TEXT))
                    .hasMessageContainingAll("a schema of s", "id 7", "another schema: long")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(false, RegistryException::isNotFound);
            assertThat(client.lookUp("s", TEXT)).as("nothing of it is kept").isEqualTo(7);
            assertThat(client.byId(7)).isEqualTo(TEXT);
        }
    }

    @Test
    void shouldTakeNoIdUnderWhichThereIsNoSchema() {
        server.answers(200, "{\"id\":4711}").answers(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.register("s", TEXT))
                    .hasMessageContainingAll("registering a schema as s", "id 4711", "no schema")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(false, RegistryException::isNotFound);
        }
    }

    @Test
    void shouldTakeASchemaThatTheRegistryWritesInItsOwnWay() {
        Schema ours = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"A\",\"doc\":\"ours\",\"fields\":[{\"name\":\"x\",\"type\":{\"type\":\"string\",\"avro.java.string\":\"String\"}}]}");
        server.answers(200, "{\"id\":7}")
                .answers(
                        200,
                        "{\"schema\":\"{\\\"name\\\":\\\"A\\\",\\\"type\\\":\\\"record\\\",\\\"fields\\\":[{\\\"type\\\":\\\"string\\\",\\\"name\\\":\\\"x\\\"}]}\"}");
        try (RegistryClient client = client(server.url())) {
            assertThat(client.lookUp("s", ours)).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 40101, basic.auth.user.info",
        "403, 40301, do not permit",
        "404, 40401, rasid schemas register",
        "404, 40403, rasid schemas register",
        "404, 404, base path",
        "307, 307, sends us elsewhere",
        "409, 409, incompatible",
        "422, 42201, invalid",
        "400, 400, refused"
    })
    void shouldReportARefusalWithoutAskingAgain(int status, int code, String words) {
        server.answers(status, "{\"error_code\":" + code + ",\"message\":\"because of it\"}");
        try (RegistryClient client = client(server.url().replace("//", "//me:secret@"))) {
            assertRefusal(() -> client.lookUp("s", TEXT))
                    .hasMessageContainingAll("a schema of s", words, "because of it", server.url())
                    .hasMessageNotContaining("secret")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(status, RegistryException::status)
                    .returns(code, RegistryException::errorCode)
                    .returns(code > 40400 && code < 40404, RegistryException::isNotFound);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>hello</html>", "{}", "{\"id\":\"7\"}", "{\"id\":99999999999}", "[", "null"})
    void shouldReportAnAnswerThatMakesNoSense(String body) {
        server.answers(200, body);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.register("s", TEXT)).hasMessageContaining("registering a schema as s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schema\":\"nonsense\"}",
                "{\"schema\":\"\\\"\\\"\"}",
                "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":2147483647}\"}",
                "{\"schema\":\"syntax = 1\",\"schemaType\":\"PROTOBUF\"}",
                "{\"schema\":\"\\\"string\\\"\",\"references\":[{\"name\":\"x\"}]}"
            })
    void shouldReportASchemaThatIsNone(String body) {
        server.answers(200, body);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.byId(5)).hasMessageContaining("schema with id 5");
        }
    }

    @Test
    void shouldGiveUpOnAHugeAnswer() {
        server.answers(200, "[" + " ".repeat(4 << 20));
        try (RegistryClient client = client(server.url())) {
            assertRefusal(client::subjects).hasMessageContaining("longer than 4194304 bytes");
        }
        assertThat(server.requests()).hasSize(1);
    }
}
