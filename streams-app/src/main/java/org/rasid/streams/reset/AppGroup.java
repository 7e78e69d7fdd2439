package org.rasid.streams.reset;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The consumer group of an application id as it stands now.
 *
 * @param exists whether the brokers know it, and with it offsets
 * @param instances one line for each running instance, sorted
 */
public record AppGroup(boolean exists, List<String> instances) {
    private static final String THREAD = "-StreamThread-";

    public AppGroup {
        instances = List.copyOf(instances);
    }

    /**
     * Asks the brokers.
     *
     * @throws IllegalStateException where they refuse
     */
    public static AppGroup of(Admin admin, String applicationId) {
        try {
            return of(Objects.requireNonNull(
                    Asking.await(
                                    admin.describeConsumerGroups(List.of(applicationId))
                                            .all(),
                                    "describing group " + applicationId)
                            .get(applicationId),
                    "no answer on the group that was asked for"));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return new AppGroup(false, List.of());
            }
            throw e;
        }
    }

    static AppGroup of(ConsumerGroupDescription group) {
        GroupState state = group.groupState();
        if (state == GroupState.DEAD) {
            return new AppGroup(false, List.of());
        }
        List<String> instances = group.members().stream()
                .map(AppGroup::instance)
                .distinct()
                .sorted()
                .toList();
        if (instances.isEmpty() && state != GroupState.EMPTY) {
            instances = List.of("on a host not told yet (the group is " + state + ")");
        }
        return new AppGroup(true, instances);
    }

    /** The members of an instance are its threads. */
    private static String instance(MemberDescription member) {
        int thread = member.clientId().indexOf(THREAD);
        String client = thread < 0 ? member.clientId() : member.clientId().substring(0, thread);
        return "on " + member.host().replaceFirst("^/", "") + ", client " + client
                + member.groupInstanceId()
                        .map(id -> ", group.instance.id " + id)
                        .orElse("");
    }

    static void delete(Admin admin, String applicationId) {
        try {
            Asking.await(admin.deleteConsumerGroups(List.of(applicationId)).all(), "deleting group " + applicationId);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
