package org.rasid.it.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.rasid.cli.stack.LocalBroker;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.FreePort;

/**
 * A broker with TLS, SCRAM, certificates and access control, and a registry behind TLS. Nobody may do anything unless it
 * is granted, but for the administrator, who comes over a listener of its own on the loopback interface.
 */
final class SecureStack implements AutoCloseable {
    private static final int ITERATIONS = 4096;

    private final Path folder;
    private final Authority authority;
    private final int scramPort;
    private final int certificatePort;
    private final LocalBroker broker;
    private final SecureRegistry registry;

    SecureStack(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        authority = Authority.make(folder, "authority");
        Path server = authority.issue("server", "ip:127.0.0.1");
        scramPort = FreePort.next();
        certificatePort = FreePort.next();
        registry = new SecureRegistry(folder.resolve("registry"), server);
        broker = LocalBroker.start(folder.resolve("broker"), 0, brokerSettings(server));
    }

    private Map<String, String> brokerSettings(Path server) throws IOException, GeneralSecurityException {
        String listeners = "SASL_SSL://127.0.0.1:" + scramPort + ",SSL://127.0.0.1:" + certificatePort;
        return Map.ofEntries(
                Map.entry("listeners", listeners),
                Map.entry("advertised.listeners", listeners),
                Map.entry(
                        "listener.security.protocol.map",
                        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,SSL:SSL"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry(
                        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("ssl.keystore.location", server.toString()),
                Map.entry("ssl.keystore.password", Authority.PASSWORD),
                Map.entry("ssl.truststore.location", authority.trust().toString()),
                Map.entry("ssl.truststore.password", Authority.PASSWORD),
                Map.entry("listener.name.ssl.ssl.client.auth", "required"),
                Map.entry("listener.name.ssl.ssl.principal.mapping.rules", "RULE:^CN=([^,]+),.*$/$1/"),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:ANONYMOUS"));
    }

    Authority authority() {
        return authority;
    }

    /** As the administrator sees it. */
    Cluster administrator() {
        return new Cluster(broker.bootstrapServers(), registry.url());
    }

    String scramServers() {
        return "127.0.0.1:" + scramPort;
    }

    String certificateServers() {
        return "127.0.0.1:" + certificatePort;
    }

    List<Path> logs() {
        return List.of(broker.log());
    }

    /** Password of a user of SCRAM. */
    static String password(String user) {
        return "scram-pass-" + user + "-7Kx4";
    }

    /** Makes a user known to SCRAM, with its password. */
    void admit(String user) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password(user))))
                    .all()
                    .get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** Grants the rights of a role, as an administrator would. */
    void grant(String user, String role, String... options) {
        List<String> command = new ArrayList<>(List.of("acls", "apply", role, "--principal", "User:" + user));
        command.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
        command.addAll(List.of(options));
        Cluster.prepare(command.toArray(String[]::new));
    }

    /**
     * The file for {@code --config}, with all that the clients of a user need: the secrets of SCRAM as references to files
     * that are mounted, those of certificates in the file itself.
     */
    Path settings(String user, Way way) throws IOException, InterruptedException, GeneralSecurityException {
        Properties settings = new Properties();
        String trust = authority.trust().toString();
        settings.setProperty("ssl.truststore.location", trust);
        settings.setProperty("ssl.truststore.password", Authority.PASSWORD);
        settings.setProperty("schema.registry.url", registry.url());
        settings.setProperty("schema.registry.ssl.truststore.location", trust);
        settings.setProperty("schema.registry.ssl.truststore.password", Authority.PASSWORD);
        settings.setProperty("basic.auth.credentials.source", "USER_INFO");
        String registryUser = SecureRegistry.USER + ":" + SecureRegistry.PASSWORD;
        settings.setProperty("basic.auth.user.info", registryUser);
        if (way == Way.SCRAM) {
            Path secrets = Files.createDirectories(folder.resolve("secrets-of-" + user));
            Files.writeString(secrets.resolve("login"), login(user, password(user)));
            Files.writeString(secrets.resolve("registry"), registryUser);
            settings.setProperty("config.providers", "dir");
            settings.setProperty("config.providers.dir.class", DirectoryConfigProvider.class.getName());
            settings.setProperty("basic.auth.user.info", "${dir:" + secrets + ":registry}");
            settings.setProperty("bootstrap.servers", scramServers());
            settings.setProperty("security.protocol", "SASL_SSL");
            settings.setProperty("sasl.mechanism", "SCRAM-SHA-512");
            settings.setProperty("sasl.jaas.config", "${dir:" + secrets + ":login}");
        } else {
            settings.setProperty("bootstrap.servers", certificateServers());
            settings.setProperty("security.protocol", "SSL");
            settings.setProperty(
                    "ssl.keystore.location", authority.issue(user, "").toString());
            settings.setProperty("ssl.keystore.password", Authority.PASSWORD);
        }
        return write(settings, user + "-" + way + ".properties");
    }

    static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    Path write(Properties settings, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    @Override
    public void close() {
        broker.kill();
        registry.close();
    }
}
