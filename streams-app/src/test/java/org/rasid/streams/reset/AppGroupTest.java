package org.rasid.streams.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.Test;

class AppGroupTest {
    private static ConsumerGroupDescription group(GroupState state, MemberDescription... members) {
        return new ConsumerGroupDescription(
                "rasid",
                false,
                List.of(members),
                "stream",
                GroupType.CLASSIC,
                state,
                Node.noNode(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static MemberDescription member(String id, Optional<String> fixed, String client, String host) {
        return new MemberDescription(
                id,
                fixed,
                Optional.empty(),
                client,
                host,
                new MemberAssignment(Set.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void shouldTellOfEachInstanceOnceWithItsHost() {
        AppGroup group = AppGroup.of(group(
                GroupState.STABLE,
                member("m1", Optional.empty(), "rasid-7-StreamThread-1-consumer", "/10.0.0.7"),
                member("m2", Optional.empty(), "rasid-7-StreamThread-2-consumer", "/10.0.0.7"),
                member("m3", Optional.of("a-1"), "rasid-5-StreamThread-1-consumer", "/10.0.0.5")));

        assertThat(group.instances())
                .containsExactly("on 10.0.0.5, client rasid-5, group.instance.id a-1", "on 10.0.0.7, client rasid-7");
    }

    @Test
    void shouldTellAnEmptyGroupFromNoneAndFromOneThatIsOnTheMove() {
        assertThat(AppGroup.of(group(GroupState.EMPTY))).isEqualTo(new AppGroup(true, List.of()));
        assertThat(AppGroup.of(group(GroupState.DEAD))).isEqualTo(new AppGroup(false, List.of()));
        assertThat(AppGroup.of(group(GroupState.PREPARING_REBALANCE)).instances())
                .singleElement()
                .asString()
                .contains("not told yet");
    }
}
