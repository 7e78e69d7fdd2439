package org.rasid.cli.acl;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * Which rights of a list a principal was not granted yet. Wider ones, such as ALL or a shorter prefix, are not looked for:
 * granting a right that is there in another way does no harm.
 *
 * @param principal as Kafka writes it, such as {@code User:rasid}
 * @param missing those to grant
 */
public record AclPlan(String principal, List<Right> missing) {
    public AclPlan {
        missing = List.copyOf(missing);
    }

    /**
     * Asks the brokers.
     *
     * @throws IllegalStateException where they refuse, or have no access control, with the remedy
     */
    public static AclPlan of(Admin admin, String principal, List<Right> rights) {
        AclBindingFilter ofPrincipal = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ALLOW));
        Set<AclBinding> granted = Set.copyOf(
                await(admin.describeAcls(ofPrincipal).values(), "tell the rights of " + principal, "DESCRIBE"));
        return new AclPlan(
                principal,
                rights.stream()
                        .filter(right -> !granted.contains(right.granted(principal)))
                        .toList());
    }

    /** Grants what is missing; takes nothing away. */
    public void apply(Admin admin) {
        await(
                admin.createAcls(missing.stream()
                                .map(right -> right.granted(principal))
                                .toList())
                        .all(),
                "grant rights to " + principal,
                "ALTER");
    }

    private static <T> T await(KafkaFuture<T> answer, String what, String needed) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(
                    "the brokers do not " + what + " ("
                            + cause.getMessage() + "): "
                            + (cause instanceof SecurityDisabledException
                                    ? "set authorizer.class.name on the brokers and controllers, see docs/security.md"
                                    : "connect as an administrator, who has " + needed + " on the cluster"),
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the command again to go on", e);
        }
    }
}
