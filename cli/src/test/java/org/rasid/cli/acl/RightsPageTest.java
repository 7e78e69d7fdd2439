package org.rasid.cli.acl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;

class RightsPageTest {
    private static final Scope LIVE = new Scope("rasid", TopicSet.LIVE, "rasid", "GROUP");
    private static final Scope REPLAY = new Scope("rasid-NAME", new TopicSet("name"), "rasid", null);

    /** Where it is not as the code is, the failure shows the table as it must be. */
    @Test
    void shouldTellTheRightsOfEachRoleAsTheCodeHasThem() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "security.md"));

        assertThat(page).contains(table());
    }

    static String table() {
        StringBuilder table = new StringBuilder("| role | may | on |\n|---|---|---|\n");
        for (Role role : Role.values()) {
            rows(role)
                    .forEach((operations, resources) -> table.append("| `")
                            .append(role)
                            .append("` | ")
                            .append(operations)
                            .append(" | ")
                            .append(String.join(", ", resources))
                            .append(" |\n"));
        }
        return table.toString();
    }

    /** Resources by the operations on them. */
    private static Map<String, Set<String>> rows(Role role) {
        boolean ofReplay = role == Role.REPLAY || role == Role.DIFF || role == Role.PROMOTE;
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        for (Right right : Rights.of(role, ofReplay ? REPLAY : LIVE)) {
            operations
                    .computeIfAbsent(resource(right), name -> new LinkedHashSet<>())
                    .add(right.operation().name());
        }
        Map<String, Set<String>> rows = new TreeMap<>();
        operations.forEach(
                (resource, allowed) -> rows.computeIfAbsent(String.join(", ", allowed), name -> new LinkedHashSet<>())
                        .add(resource));
        return rows;
    }

    private static String resource(Right right) {
        String name = right.name().replace("-name", "-NAME");
        if (right.type() == ResourceType.TOPIC && events(TopicSet.LIVE).contains(right.name())) {
            return "the event topics";
        }
        if (right.type() == ResourceType.TOPIC && events(new TopicSet("name")).contains(right.name())) {
            return "the event topics of the replay";
        }
        String shown = "`" + name + (right.pattern() == PatternType.PREFIXED ? "*" : "") + "`";
        return switch (right.type()) {
            case GROUP -> "group " + shown;
            case TRANSACTIONAL_ID -> "transactional id " + shown;
            case CLUSTER -> "the cluster";
            default -> shown;
        };
    }

    private static Set<String> events(TopicSet topics) {
        return topics.allEvents().stream().map(TopicSpec::name).collect(Collectors.toSet());
    }
}
