package org.rasid.cli.acl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers before the start which rights the own user lacks: else the one that is missing shows when the first
 * record meets it. What brokers do not tell without being asked to do it is not found here: of topics,
 * groups and transactional ids that are not there yet, whether they may be used beyond being created or described.
 */
public final class RightsCheck {
    private final Admin admin;

    /** @param admin of the user whose rights are looked at; stays the caller's to close */
    public RightsCheck(Admin admin) {
        this.admin = admin;
    }

    /**
     * Returns where the user lacks none of the rights.
     *
     * @param remedy what to run to grant them
     * @throws IllegalStateException that names each operation and resource that is missing, and the remedy
     */
    public void require(List<Right> rights, String remedy) {
        List<Right> missing = missing(rights);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the user of these credentials lacks rights on the brokers:\n  "
                    + missing.stream()
                            .map(right -> right + ", for " + right.why())
                            .collect(Collectors.joining("\n  "))
                    + "\nLet an administrator grant them: " + remedy);
        }
    }

    /** Those that the user lacks, in their order. */
    List<Right> missing(List<Right> rights) {
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        names(rights, ResourceType.TOPIC),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        Map<String, KafkaFuture<ConsumerGroupDescription>> groups = admin.describeConsumerGroups(
                        names(rights, ResourceType.GROUP),
                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .describedGroups();
        List<Right> missing = new ArrayList<>();
        for (Right right : rights) {
            boolean granted = switch (right.type()) {
                case TOPIC -> right.pattern() == PatternType.PREFIXED || onTopic(right, topics.get(right.name()));
                case GROUP -> onGroup(right, groups.get(right.name()));
                case TRANSACTIONAL_ID -> onTransactions(right);
                default -> true;
            };
            if (!granted) {
                missing.add(right);
            }
        }
        return List.copyOf(missing);
    }

    private static Set<String> names(Collection<Right> rights, ResourceType type) {
        return rights.stream()
                .filter(right -> right.type() == type && right.pattern() == PatternType.LITERAL)
                .map(Right::name)
                .collect(Collectors.toSet());
    }

    private boolean onTopic(Right right, @Nullable KafkaFuture<TopicDescription> described) {
        if (described == null) {
            return true;
        }
        Answer<TopicDescription> answer = Answer.of(described);
        if (answer.value() != null) {
            return right.operation() == AclOperation.CREATE
                    || allows(answer.value().authorizedOperations(), right.operation());
        }
        if (right.operation() == AclOperation.CREATE) {
            return mayCreate(right.name());
        }
        return answer.fault() instanceof UnknownTopicOrPartitionException || !answer.isRefusal();
    }

    private boolean mayCreate(String topic) {
        NewTopic asked = new NewTopic(topic, Optional.empty(), Optional.empty());
        return !Answer.of(admin.createTopics(List.of(asked), new CreateTopicsOptions().validateOnly(true))
                        .all())
                .isRefusal();
    }

    private static boolean onGroup(Right right, @Nullable KafkaFuture<ConsumerGroupDescription> described) {
        if (described == null) {
            return true;
        }
        Answer<ConsumerGroupDescription> answer = Answer.of(described);
        return answer.value() == null
                ? !answer.isRefusal()
                : allows(answer.value().authorizedOperations(), right.operation());
    }

    /** Of a prefix, any id that begins with it will do. */
    private boolean onTransactions(Right right) {
        return !Answer.of(admin.describeTransactions(List.of(right.name())).description(right.name()))
                .isRefusal();
    }

    /** Brokers before 2.3 do not tell. */
    private static boolean allows(@Nullable Set<AclOperation> told, AclOperation operation) {
        return told == null || told.contains(operation);
    }

    /**
     * Of a broker: one of the two is null.
     *
     * @param value what was asked for
     * @param fault why it is not told
     */
    private record Answer<T>(@Nullable T value, @Nullable Throwable fault) {
        static <T> Answer<T> of(KafkaFuture<T> future) {
            try {
                return new Answer<>(future.get(), null);
            } catch (ExecutionException e) {
                return new Answer<>(null, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        boolean isRefusal() {
            return fault instanceof AuthorizationException;
        }
    }
}
