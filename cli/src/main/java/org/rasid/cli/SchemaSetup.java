package org.rasid.cli;

import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** Registers the schema of every topic. Registering the same schema again changes nothing. */
final class SchemaSetup {
    private SchemaSetup() {}

    /** Registers all; tells of each. Throws, naming subject and remedy, when the registry refuses one. */
    static void register(RegistryClient client, Compatibility level, Consumer<String> tell) {
        register(client, Topics.all(), level, tell);
    }

    /** Registers those of some topics. */
    static void register(RegistryClient client, List<TopicSpec> topics, Compatibility level, Consumer<String> tell) {
        for (TopicSpec topic : topics) {
            Schema schema = topic.valueSchema();
            if (schema == null) {
                continue;
            }
            String subject = topic.subject().orElseThrow();
            int before = versions(client, subject);
            if (before > 0) {
                // before, so that the registry refuses what breaks readers or writers
                client.setCompatibility(subject, level);
            }
            int id = register(client, subject, schema);
            client.setCompatibility(subject, level);
            String what = versions(client, subject) > before ? "registered " : "there before ";
            tell.accept(what + subject + ", id " + id);
        }
    }

    /** How many versions the subject has; 0 also where there is no such subject. */
    private static int versions(RegistryClient client, String subject) {
        try {
            return client.versions(subject).size();
        } catch (RegistryException e) {
            if (e.isNotFound()) {
                return 0;
            }
            throw e;
        }
    }

    private static int register(RegistryClient client, String subject, Schema schema) {
        try {
            return client.register(subject, schema);
        } catch (RegistryException e) {
            if (e.status() != 409) {
                throw e;
            }
            throw new IllegalStateException(
                    "the schema of subject " + subject + " is incompatible with the one that is registered:"
                            + " \"rasid schemas check\" says why; use the release of Rasid that wrote it, another"
                            + " registry (--schema-registry), or remove the subject if nobody needs its records",
                    e);
        }
    }
}
