package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Confluent Schema Registry REST API, as Confluent, Karapace, Redpanda and Apicurio serve it. Ids and
 * schemas never change once given, so they are cached, and asked for once, by one of the threads that want them.
 * Thread-safe.
 *
 * <p>Every call that asks the registry throws {@link RegistryUnavailableException} where it does not answer after all
 * retries, within {@link RegistryConfig#longestCall}; and at once {@link RegistryException} where it refuses (wrong
 * credentials, incompatible or unknown schema), its answer makes no sense, or its certificate is not trusted. Messages name the address, the subject and the remedy, and never a password.
 */
public final class RegistryClient implements AutoCloseable {
    private record Key(String subject, Schema schema) {}

    private final RegistryConfig config;
    private final Transport transport;
    private final Cache<Key, Integer> registered;
    private final Cache<Key, Integer> found;
    private final Cache<Integer, Schema> schemas;

    public RegistryClient(RegistryConfig config) {
        this.config = config;
        transport = new Transport(config);
        CacheCounts counts = config.statistics().caches();
        registered = new Cache<>(config.maxSchemas(), counts);
        found = new Cache<>(config.maxSchemas(), counts);
        schemas = new Cache<>(config.maxSchemas(), counts);
    }

    /**
     * Registers the schema under the subject unless it is there already. Returns its id, under which the registry has
     * been seen to give the schema.
     */
    public int register(String subject, Schema schema) {
        return id(
                registered, subject, schema, "/subjects/" + encode(subject) + "/versions", "registering a schema as ");
    }

    /**
     * The id of a schema that is registered under the subject, under which the registry has been seen to give it; else a
     * {@link RegistryException} that {@code isNotFound()}.
     */
    public int lookUp(String subject, Schema schema) {
        return id(found, subject, schema, "/subjects/" + encode(subject), "looking up a schema of ");
    }

    private int id(Cache<Key, Integer> cache, String subject, Schema schema, String path, String purpose) {
        String query = config.normalize() ? "?normalize=true" : "";
        return cache.get(new Key(subject, schema), () -> {
            int id = number(
                    transport.send("POST", path + query, body(schema), purpose + subject), "id", purpose + subject);
            requireSame(id, schema, purpose + subject);
            return id;
        });
    }

    /**
     * Records under an id that readers cannot look up, or find another schema under, would be lost to them: a proxy that
     * answers for two registries is enough for that.
     */
    private void requireSame(int id, Schema asked, String purpose) {
        String fault;
        try {
            Schema given = byId(id);
            if (SchemaNormalization.toParsingForm(given).equals(SchemaNormalization.toParsingForm(asked))) {
                return;
            }
            fault = ", under which it has another schema: " + given.getFullName();
        } catch (RegistryException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            fault = ", under which it has no schema";
        }
        schemas.clear();
        throw new RegistryException(
                purpose + ": the registry gives the id " + id + fault
                        + "; see that the address leads to one registry, and to nothing between that answers for it",
                200,
                200);
    }

    /** The schema that has the id in the wire format; a {@link RegistryException} that {@code isNotFound()} where none has. */
    public Schema byId(int id) {
        String purpose = "fetching the schema with id " + id;
        return schemas.get(
                id, () -> Schemas.parse(transport.send("GET", "/schemas/ids/" + id, null, purpose), purpose));
    }

    /** The newest version of a subject. Never cached. */
    public RegisteredSchema latest(String subject) {
        String purpose = "fetching the latest schema of " + subject;
        JsonNode answer = transport.send("GET", "/subjects/" + encode(subject) + "/versions/latest", null, purpose);
        return new RegisteredSchema(
                subject,
                number(answer, "version", purpose),
                number(answer, "id", purpose),
                Schemas.parse(answer, purpose));
    }

    /** The names of all subjects. */
    public List<String> subjects() {
        return subjects("/subjects");
    }

    /** The names of all subjects, those too that are marked as deleted but still there. */
    public List<String> subjectsWithDeleted() {
        return subjects("/subjects?deleted=true");
    }

    private List<String> subjects(String path) {
        String purpose = "listing the subjects";
        List<String> names = new ArrayList<>();
        for (JsonNode name : array(transport.send("GET", path, null, purpose), purpose)) {
            names.add(name.asText());
        }
        return List.copyOf(names);
    }

    /** The versions of a subject, ascending. */
    public List<Integer> versions(String subject) {
        String purpose = "listing the versions of " + subject;
        List<Integer> versions = new ArrayList<>();
        for (JsonNode version :
                array(transport.send("GET", "/subjects/" + encode(subject) + "/versions", null, purpose), purpose)) {
            versions.add(version.asInt());
        }
        versions.sort(null);
        return List.copyOf(versions);
    }

    /**
     * Deletes a subject with all its versions, for good. Records that were written with them can be read no longer, unless
     * another subject has the same schemas. Does nothing where there is none.
     */
    public void delete(String subject) {
        // Registries demand the mark before the deletion.
        delete(subject, "", Set.of(RegistryException.NO_SUBJECT, RegistryException.MARKED_AS_DELETED));
        delete(subject, "?permanent=true", Set.of(RegistryException.NO_SUBJECT));
        List.of(registered, found, schemas).forEach(Cache::clear);
    }

    private void delete(String subject, String query, Set<Integer> done) {
        try {
            transport.send("DELETE", "/subjects/" + encode(subject) + query, null, "deleting subject " + subject);
        } catch (RegistryException e) {
            if (!done.contains(e.errorCode())) {
                throw e;
            }
        }
    }

    /** The level that holds for the subject: its own, or where it has none, that of the registry. */
    public Compatibility compatibility(String subject) {
        try {
            return level(
                    "/config/" + encode(subject) + "?defaultToGlobal=true", "reading the compatibility of " + subject);
        } catch (RegistryException e) {
            if (e.status() != 404) {
                throw e;
            }
            return compatibility();
        }
    }

    /** The level of the registry, for subjects that have none of their own. */
    public Compatibility compatibility() {
        return level("/config", "reading the compatibility of the registry");
    }

    private Compatibility level(String path, String purpose) {
        JsonNode answer = transport.send("GET", path, null, purpose);
        String level = answer.path("compatibilityLevel")
                .asText(answer.path("compatibility").asText(""));
        try {
            return Compatibility.parse(level);
        } catch (IllegalArgumentException e) {
            throw new RegistryException(purpose + ": " + e.getMessage(), 200, e);
        }
    }

    /** Sets the level of one subject. Confluent takes one that does not exist yet, Apicurio does not. */
    public void setCompatibility(String subject, Compatibility level) {
        transport.send("PUT", "/config/" + encode(subject), body(level), "setting the compatibility of " + subject);
    }

    /** Sets the level of the registry. */
    public void setCompatibility(Compatibility level) {
        transport.send("PUT", "/config", body(level), "setting the compatibility of the registry");
    }

    /** Whether the registry would take the schema as the next version of the subject. A subject without versions takes any. */
    public CompatibilityReport compatible(String subject, Schema schema) {
        String purpose = "checking a schema against " + subject;
        JsonNode answer;
        try {
            answer = transport.send(
                    "POST",
                    "/compatibility/subjects/" + encode(subject) + "/versions?verbose=true",
                    body(schema),
                    purpose);
        } catch (RegistryException e) {
            if (e.errorCode() == RegistryException.NO_SUBJECT || e.errorCode() == RegistryException.NO_VERSION) {
                return new CompatibilityReport(true, List.of());
            }
            throw e;
        }
        JsonNode verdict = answer.path("is_compatible");
        if (!verdict.isBoolean()) {
            throw new RegistryException(purpose + ": the answer says neither yes nor no", 200, 200);
        }
        List<String> messages = new ArrayList<>();
        answer.path("messages").forEach(message -> messages.add(message.asText()));
        return new CompatibilityReport(verdict.asBoolean(), messages);
    }

    /** Lets go of connections. The client is not to be used afterwards. */
    @Override
    public void close() {
        List.of(registered, found, schemas).forEach(Cache::clear);
        transport.close();
    }

    private ObjectNode body(Schema schema) {
        Schema published = config.removeJavaProperties() ? Schemas.withoutJavaProperties(schema) : schema;
        return JsonNodeFactory.instance.objectNode().put("schema", published.toString());
    }

    private static ObjectNode body(Compatibility level) {
        return JsonNodeFactory.instance.objectNode().put("compatibility", level.name());
    }

    private static int number(JsonNode answer, String field, String purpose) {
        JsonNode value = answer.path(field);
        if (!value.isInt()) {
            throw new RegistryException(purpose + ": the answer has no number '" + field + "'", 200, 200);
        }
        return value.intValue();
    }

    private static JsonNode array(@Nullable JsonNode answer, String purpose) {
        if (answer == null || !answer.isArray()) {
            throw new RegistryException(purpose + ": the answer is not a list", 200, 200);
        }
        return answer;
    }

    private static String encode(String subject) {
        Objects.requireNonNull(subject, "subject");
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
