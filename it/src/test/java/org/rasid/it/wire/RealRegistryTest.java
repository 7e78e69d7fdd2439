package org.rasid.it.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.CountRange;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegisteredSchema;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistryUnavailableException;

/** The registry client against a registry, not a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRegistryTest {
    private static final Schema COUNT = CountRange.getClassSchema();
    private static final Schema INCOMPATIBLE =
            new Schema.Parser().parse(COUNT.toString().replace("\"type\":\"int\"", "\"type\":\"boolean\""));
    private static final Schema WITH_ANOTHER_FIELD = new Schema.Parser()
            .parse(COUNT.toString()
                    .replace("\"fields\":[", "\"fields\":[{\"name\":\"unit\",\"type\":\"string\",\"default\":\"\"},"));

    private LocalRegistry registry;

    @BeforeAll
    void start(@TempDir Path folder) {
        registry = LocalRegistry.start(folder, 0);
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @Test
    void shouldRegisterLookUpAndFetch() {
        try (RegistryClient client = client()) {
            int id = client.register("fetch-value", Article.getClassSchema());
            assertThat(client.lookUp("fetch-value", Article.getClassSchema())).isEqualTo(id);
            try (RegistryClient other = client()) {
                Schema fetched = other.byId(id);
                assertThat(fetched.getFields())
                        .hasSameSizeAs(Article.getClassSchema().getFields());
                assertThat(other.latest("fetch-value")).isEqualTo(new RegisteredSchema("fetch-value", 1, id, fetched));
                assertThat(other.register("fetch-value", Article.getClassSchema()))
                        .isEqualTo(id);
            }
            assertThat(client.subjects()).contains("fetch-value");
            assertThat(client.versions("fetch-value")).containsExactly(1);
        }
    }

    @Test
    void shouldRefuseAnIncompatibleSchema() {
        try (RegistryClient client = client()) {
            client.register("evolve-value", COUNT);
            client.setCompatibility("evolve-value", Compatibility.FULL_TRANSITIVE);
            assertThat(client.compatibility("evolve-value")).isEqualTo(Compatibility.FULL_TRANSITIVE);
            assertThat(client.compatible("evolve-value", INCOMPATIBLE).compatible())
                    .isFalse();
            assertThatThrownBy(() -> client.register("evolve-value", INCOMPATIBLE))
                    .hasMessageContainingAll("evolve-value", "incompatible", registry.url())
                    .asInstanceOf(type(RegistryException.class))
                    .returns(409, RegistryException::status);
            assertThat(client.compatible("evolve-value", WITH_ANOTHER_FIELD).compatible())
                    .isTrue();
            client.register("evolve-value", WITH_ANOTHER_FIELD);
            assertThat(client.versions("evolve-value")).containsExactly(1, 2);
        }
    }

    @Test
    void shouldTakeAnySchemaForANewSubjectAndAnswerItsLevel() {
        try (RegistryClient client = client()) {
            assertThat(client.compatible("unheard-of-value", COUNT).compatible())
                    .isTrue();
            assertThat(client.compatibility("unheard-of-value")).isEqualTo(client.compatibility());
        }
    }

    @Test
    void shouldSayWhatDoesNotExist() {
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.byId(2_000_000_000))
                    .asInstanceOf(type(RegistryException.class))
                    .returns(RegistryException.NO_SCHEMA, RegistryException::errorCode);
            assertThatThrownBy(() -> client.latest("unheard-of-value"))
                    .asInstanceOf(type(RegistryException.class))
                    .returns(RegistryException.NO_SUBJECT, RegistryException::errorCode);
            assertThatThrownBy(() -> client.lookUp("unheard-of-value", COUNT))
                    .asInstanceOf(type(RegistryException.class))
                    .returns(true, RegistryException::isNotFound);
        }
    }

    @Test
    void shouldPointToTheBasePathWhereItIsMissing() {
        String root = registry.url().replaceFirst("/apis/.*", "");
        try (RegistryClient client = client(root)) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContainingAll(root, "base path");
        }
    }

    @Test
    void shouldWorkAgainAfterARegistryThatWasKilledIsBack(@TempDir Path folder) throws IOException {
        int port;
        int id;
        try (LocalRegistry first = LocalRegistry.start(folder, 0);
                RegistryClient client = client(first.url())) {
            port = first.port();
            id = client.register("kept-value", COUNT);
            first.kill();
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(first.url());
            assertThat(client.register("kept-value", COUNT)).isEqualTo(id);
            try (LocalRegistry second = LocalRegistry.start(folder, port)) {
                assertThat(second.url()).isEqualTo(first.url());
                assertThat(client.subjects()).containsExactly("kept-value");
                assertThat(client.lookUp("kept-value", COUNT)).isEqualTo(id);
            }
        }
    }

    private RegistryClient client() {
        return client(registry.url());
    }

    private static RegistryClient client(String url) {
        return new RegistryClient(
                RegistryConfig.parse(Map.of("schema.registry.url", url, "max.retries", 1, "retries.wait.ms", 10)));
    }
}
