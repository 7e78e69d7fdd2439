package org.rasid.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.cli.acl.Right;
import org.rasid.cli.acl.Rights;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.topic.Topics;

/** Whoever lacks a right, or cannot prove who they are, is told so soon and clearly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
@SuppressWarnings("NullAway.Init")
class RefusalTest {
    /** All rights one by one, which takes some minutes; else one of each kind. */
    private static final boolean ALL = Boolean.getBoolean("rasid.security.all");

    private static final String USER = "news";

    private Path folder;
    private SecureStack stack;
    private Path settings;
    private Path article;

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        stack = new SecureStack(shared);
        Cluster administrator = stack.administrator();
        Rasid.Result topics = administrator.rasid().run("topics", "apply");
        assertThat(topics.exitCode()).as(topics.out() + topics.err()).isZero();
        stack.admit(USER);
        settings = stack.settings(USER, Way.SCRAM);
        Rasid.Result schemas = run(settings, "schemas", "register");
        assertThat(schemas.exitCode()).as(schemas.out() + schemas.err()).isZero();
        article =
                Files.writeString(folder.resolve("article.jsonl"), "{\"id\":\"a\",\"body\":\"قتل جنديان في هجوم\"}\n");
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldNameTheRightThatTheStreamsAppLacks() throws Exception {
        for (Right right : chosen(Rights.of(Role.STREAMS, Scope.live(USER)))) {
            requireRefused(Role.STREAMS, right, "streams", "--application-id", USER, "--state-dir", state(right));
        }
    }

    @Test
    void shouldNameTheRightThatIngestLacks() throws Exception {
        for (Right right : Rights.of(Role.INGEST, Scope.live(USER))) {
            requireRefused(Role.INGEST, right, "ingest", article.toString());
        }
    }

    @Test
    void shouldNameTheTopicThatIsNotToBeWatched() throws Exception {
        Right right = Rights.of(Role.WATCH, Scope.live(USER)).get(0);
        requireRefused(Role.WATCH, right, "watch", "--once");
    }

    @Test
    void shouldTellAWrongPasswordFromABrokerThatIsAway() throws Exception {
        Path wrong = changed("wrong", Map.of("sasl.jaas.config", SecureStack.login(USER, "not-the-pass-3Wv8")));

        for (String[] command : new String[][] {
            {"streams", "--state-dir", folder.resolve("none").toString()}, {"ingest", article.toString()}
        }) {
            Rasid.Result run = run(wrong, command);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("refuse the credentials", "sasl.jaas.config", stack.scramServers());
            assertThat((run.out() + run.err()).contains("not-the-pass-3Wv8")).isFalse();
        }
    }

    @Test
    void shouldTellAnUntrustedBroker() throws Exception {
        Path stranger = Authority.make(folder, "stranger").trust();

        Rasid.Result run = run(changed("untrusted", Map.of("ssl.truststore.location", stranger.toString())), "watch");

        requireTls(run, stack.scramServers());
        assertThat(run.err()).contains("ssl.truststore");
    }

    @Test
    void shouldTellACertificateThatIsOutOfDate() throws Exception {
        Path expired = stack.authority().issueExpired("expired", "ip:127.0.0.1");
        try (TlsListener server = new TlsListener(expired)) {
            Rasid.Result run = run(changed("expired", Map.of("bootstrap.servers", server.address())), "watch");

            requireTls(run, server.address());
            assertThat(run.err()).contains("NotAfter");
        }
    }

    @Test
    void shouldTellACertificateOfAnotherHost() throws Exception {
        Path elsewhere = stack.authority().issue("elsewhere", "dns:kafka.example.org");
        try (TlsListener server = new TlsListener(elsewhere)) {
            Rasid.Result run = run(changed("elsewhere", Map.of("bootstrap.servers", server.address())), "watch");

            requireTls(run, server.address());
            assertThat(run.err()).contains("subject alternative names");
        }
    }

    @Test
    void shouldTellAClientWithoutItsCertificate() throws Exception {
        Rasid.Result run = run(
                changed("bare", Map.of("bootstrap.servers", stack.certificateServers(), "security.protocol", "SSL")),
                "watch");

        requireTls(run, stack.certificateServers());
    }

    @Test
    void shouldTellAClientWithoutTlsHowToSpeakIt() throws Exception {
        Path plain = Files.writeString(
                folder.resolve("plain.properties"),
                "bootstrap.servers=" + stack.scramServers() + "\nschema.registry.url=https://127.0.0.1:1\n");

        Rasid.Result run = run(plain, "watch");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(stack.scramServers(), "security.protocol is not set");
    }

    /** Grants all of the role but one, runs, and takes all away again. */
    private void requireRefused(Role role, Right without, String... command) throws Exception {
        List<AclBinding> granted = Rights.of(role, Scope.live(USER)).stream()
                .filter(right -> !right.equals(without))
                .map(right -> right.granted("User:" + USER))
                .toList();
        try (Admin admin = stack.admin()) {
            admin.createAcls(granted).all().get();
            if (without.type() == ResourceType.TOPIC && without.operation() != AclOperation.CREATE) {
                make(admin, without.name());
            }
            Rasid.Result run = run(settings, command);

            assertThat(run.exitCode()).as("without %s: %s", without, run.err()).isEqualTo(1);
            assertThat(run.err())
                    .as("without %s", without)
                    .contains(without.name(), without.operation().name(), "rasid acls apply " + role);
            revoke(admin);
        }
    }

    /** Brokers tell rights on topics that there are. */
    private static void make(Admin admin, String topic) throws ExecutionException, InterruptedException {
        if (!admin.listTopics().names().get().contains(topic)) {
            admin.createTopics(List.of(new NewTopic(topic, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void revoke(Admin admin) throws ExecutionException, InterruptedException {
        admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    }

    /**
     * One for each kind of resource, unless all are asked for. Those to create come first, as they are needed
     * until there is what they are for.
     */
    private static List<Right> chosen(List<Right> all) {
        List<Right> rights = new ArrayList<>(all);
        rights.sort(Comparator.comparing(right -> right.operation() != AclOperation.CREATE));
        if (ALL) {
            return rights;
        }
        Map<ResourceType, Right> first = new LinkedHashMap<>();
        rights.forEach(right -> first.putIfAbsent(right.type(), right));
        return new ArrayList<>(first.values());
    }

    private String state(Right right) {
        return folder.resolve("state-" + right.name() + right.operation()).toString();
    }

    private static void requireTls(Rasid.Result run, String address) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("no TLS connection", address);
    }

    private Path changed(String name, Map<String, String> changes) throws IOException {
        Properties all = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            all.load(reader);
        }
        all.putAll(changes);
        return stack.write(all, name + ".properties");
    }

    private static Rasid.Result run(Path settings, String... command) throws IOException, InterruptedException {
        return new Rasid(Map.of("RASID_CONFIG", settings.toString())).run(command);
    }
}
