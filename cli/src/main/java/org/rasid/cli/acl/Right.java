package org.rasid.cli.acl;

import java.util.Comparator;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One operation on one resource of a Kafka cluster. What Kafka implies is no right of its own: READ, WRITE, DELETE and
 * ALTER bring DESCRIBE with them.
 *
 * @param type TOPIC, GROUP, TRANSACTIONAL_ID or CLUSTER
 * @param name of the resource, or what its name begins with
 * @param pattern LITERAL or PREFIXED
 * @param operation what may be done
 * @param why what it is needed for, as the end of a sentence
 */
public record Right(ResourceType type, String name, PatternType pattern, AclOperation operation, String why) {
    /** By resource, then by operation. */
    static final Comparator<Right> ORDER = Comparator.comparing(Right::type)
            .thenComparing(Right::name)
            .thenComparing(Right::pattern)
            .thenComparing(Right::operation);

    private static final String ANY_HOST = "*";

    public Right {
        if (name.isEmpty() || (pattern != PatternType.LITERAL && pattern != PatternType.PREFIXED)) {
            throw new IllegalArgumentException(
                    "a right is on a named resource or on a prefix, not on " + pattern + " '" + name + "'");
        }
    }

    static Right topic(String name, AclOperation operation, String why) {
        return new Right(ResourceType.TOPIC, name, PatternType.LITERAL, operation, why);
    }

    static Right topics(String prefix, AclOperation operation, String why) {
        return new Right(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operation, why);
    }

    static Right group(String name, AclOperation operation, String why) {
        return new Right(ResourceType.GROUP, name, PatternType.LITERAL, operation, why);
    }

    static Right transactions(String id, PatternType pattern, String why) {
        return new Right(ResourceType.TRANSACTIONAL_ID, id, pattern, AclOperation.WRITE, why);
    }

    static Right cluster(AclOperation operation, String why) {
        return new Right(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, operation, why);
    }

    /** As Kafka keeps it, for connections from any host. */
    public AclBinding granted(String principal) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    /** As people say it: {@code WRITE on topic events.talks}. */
    @Override
    public String toString() {
        return operation + " on " + resource();
    }

    /** Whether both are on one resource. */
    boolean sameAs(Right other) {
        return type == other.type && name.equals(other.name) && pattern == other.pattern;
    }

    String resource() {
        String kind = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return type == ResourceType.CLUSTER
                ? "the cluster"
                : kind + " " + name + (pattern == PatternType.PREFIXED ? "*" : "");
    }
}
