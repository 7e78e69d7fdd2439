package org.rasid.cli.acl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;

/** Rights as command lines of {@code kafka-acls.sh}, for a POSIX shell; one for each resource. */
public final class KafkaAcls {
    private KafkaAcls() {}

    /** The lines; the broker and the administrator's settings stand as variables in them. */
    public static List<String> lines(List<Right> rights, String principal) {
        Map<String, List<AclOperation>> operations = new LinkedHashMap<>();
        for (Right right : rights) {
            operations
                    .computeIfAbsent(resource(right), resource -> new ArrayList<>())
                    .add(right.operation());
        }
        List<String> lines = new ArrayList<>();
        operations.forEach((resource, allowed) -> {
            StringBuilder line = new StringBuilder("kafka-acls.sh --bootstrap-server \"$BROKER\" --command-config"
                    + " \"$ADMIN_CONFIG\" --add --allow-principal " + quoted(principal));
            allowed.forEach(operation -> line.append(" --operation ").append(name(operation)));
            lines.add(line + " " + resource);
        });
        return List.copyOf(lines);
    }

    private static String resource(Right right) {
        String option = switch (right.type()) {
            case CLUSTER -> "--cluster";
            case TOPIC -> "--topic " + quoted(right.name());
            case GROUP -> "--group " + quoted(right.name());
            case TRANSACTIONAL_ID -> "--transactional-id " + quoted(right.name());
            default -> throw new IllegalArgumentException("no option for " + right.type());
        };
        return right.pattern() == PatternType.PREFIXED ? option + " --resource-pattern-type prefixed" : option;
    }

    /** {@code DescribeConfigs} for DESCRIBE_CONFIGS. */
    private static String name(AclOperation operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
