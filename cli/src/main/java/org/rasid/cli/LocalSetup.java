package org.rasid.cli;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.rasid.cli.stack.LocalStack;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;

/** Creates topics and registers schemas on a local stack. */
final class LocalSetup {
    private LocalSetup() {}

    /** Settings of clients of the stack. */
    static Map<String, String> client(LocalStack stack) {
        return Map.of(
                "bootstrap.servers", stack.bootstrapServers(),
                "schema.registry.url", stack.schemaRegistryUrl());
    }

    static void apply(LocalStack stack) {
        Map<String, String> client = client(stack);
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            new TopicSetup(admin).apply((short) 1);
        }
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(client))) {
            SchemaSetup.register(registry, Compatibility.FULL_TRANSITIVE, line -> {});
        }
    }
}
