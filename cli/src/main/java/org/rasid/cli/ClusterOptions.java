package org.rasid.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Right;
import org.rasid.cli.acl.Rights;
import org.rasid.cli.acl.RightsCheck;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to reach Kafka and the schema registry; shared by all commands that do. */
final class ClusterOptions {
    private static final long REACHABLE_WITHIN_SECONDS = 20;

    /** After that another broker is asked: one that stands still still takes connections. */
    private static final String ANSWERS_WITHIN_MILLIS = "5000";

    private static final Pattern USER = Pattern.compile("\\busername=\"?([^\"\\s;]+)");

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOST:PORT,…",
            defaultValue = "${env:RASID_BOOTSTRAP_SERVERS}",
            description = "Kafka brokers (environment: RASID_BOOTSTRAP_SERVERS).")
    private @Nullable String bootstrapServers;

    @Option(
            names = {"-r", "--schema-registry"},
            paramLabel = "URL,…",
            defaultValue = "${env:RASID_SCHEMA_REGISTRY}",
            description = "Schema registry that serves the Confluent REST API, with its base path"
                    + " (environment: RASID_SCHEMA_REGISTRY).")
    private @Nullable String schemaRegistry;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "${env:RASID_CONFIG}",
            description = "Properties file with client settings (TLS, SASL, basic.auth…) by their Kafka and Confluent"
                    + " names (environment: RASID_CONFIG).")
    private @Nullable Path config;

    /** Settings of the Kafka and registry clients. Options win over the file. */
    Map<String, String> client() {
        Map<String, String> client = kafkaClient();
        put(client, "schema.registry.url", schemaRegistry);
        require(client, "schema.registry.url", "--schema-registry", "RASID_SCHEMA_REGISTRY");
        return client;
    }

    /** Settings of the registry client, for commands that need no broker. */
    Map<String, String> registryClient() {
        Map<String, String> client = new HashMap<>(readConfig());
        put(client, "schema.registry.url", schemaRegistry);
        require(client, "schema.registry.url", "--schema-registry", "RASID_SCHEMA_REGISTRY");
        return client;
    }

    /** Settings of the Kafka client, for commands that need no registry. */
    Map<String, String> kafkaClient() {
        Map<String, String> client = new HashMap<>(readConfig());
        put(client, "bootstrap.servers", bootstrapServers);
        require(client, "bootstrap.servers", "--bootstrap-servers", "RASID_BOOTSTRAP_SERVERS");
        return client;
    }

    /** Throws with a clear message when no broker answers within {@value #REACHABLE_WITHIN_SECONDS} s. */
    static void requireBroker(Map<String, String> client) {
        Map<String, String> impatient = new HashMap<>(client);
        impatient.putIfAbsent("request.timeout.ms", ANSWERS_WITHIN_MILLIS);
        Admin admin = admin(impatient);
        try {
            admin.describeCluster().clusterId().get(REACHABLE_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw BrokerFaults.unreachable(
                    client, REACHABLE_WITHIN_SECONDS, e instanceof ExecutionException ? e.getCause() : null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            // without a limit it would wait a minute for the answer that was given up
            admin.close(Duration.ZERO);
        }
    }

    /** As {@link #requireBroker(Map)}, and throws where the user of the credentials lacks a right that brokers tell of. */
    static void requireRights(Map<String, String> client, Scope scope, Role... roles) {
        requireRights(client, scope, right -> true, roles);
    }

    /** As {@link #requireRights(Map, Scope, Role...)}, of the rights that are needed this time. */
    static void requireRights(Map<String, String> client, Scope scope, Predicate<Right> needed, Role... roles) {
        requireBroker(client);
        try (Admin admin = admin(client)) {
            RightsCheck check = new RightsCheck(admin);
            for (Role role : roles) {
                check.require(
                        Rights.of(role, scope).stream().filter(needed).toList(),
                        "rasid acls apply " + role + scope.options() + " --principal " + principal(client)
                                + " --config FILE, where FILE has the administrator's settings");
            }
        }
    }

    /** Brokers do not tell who we are. They name users with a password so unless they are told otherwise. */
    private static String principal(Map<String, String> client) {
        Matcher user = USER.matcher(client.getOrDefault("sasl.jaas.config", ""));
        return "User:" + (user.find() ? user.group(1) : "NAME");
    }

    private static Admin admin(Map<String, String> client) {
        try {
            return Admin.create(Map.copyOf(client));
        } catch (KafkaException e) {
            throw BrokerFaults.noClient(client, e);
        }
    }

    /** The file over our defaults: Confluent's time-outs would let one look-up hang longer than a poll may take. */
    private Map<String, String> readConfig() {
        Map<String, String> client = new HashMap<>();
        client.put("http.connect.timeout.ms", "5000");
        client.put("http.read.timeout.ms", "10000");
        if (config == null || config.toString().isBlank()) {
            return client;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--config: " + config + " can not be read: " + reason(e), e);
        }
        properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        try {
            return ConfigReferences.resolved(client);
        } catch (ConfigException e) {
            throw new ParameterException(command.commandLine(), "--config: " + config + ": " + Failures.reason(e), e);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(e.getMessage());
    }

    private static void put(Map<String, String> client, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            client.put(name, value);
        }
    }

    private void require(Map<String, String> client, String name, String option, String variable) {
        if (!client.containsKey(name)) {
            throw new ParameterException(
                    command.commandLine(), "missing " + option + " (or " + variable + ", or " + name + " in --config)");
        }
    }
}
