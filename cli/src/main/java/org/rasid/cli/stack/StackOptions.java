package org.rasid.cli.stack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start a local stack.
 *
 * @param data directory that keeps topics and schemas from one start to the next; null: a temporary one, removed at the end
 * @param brokerPort port of the broker, 0 for any free one
 * @param registryPort port of the schema registry, 0 for any free one
 */
public record StackOptions(@Nullable Path data, int brokerPort, int registryPort) {
    public StackOptions {
        Ports.requireValid("--broker-port", brokerPort);
        Ports.requireValid("--registry-port", registryPort);
        if (brokerPort != 0 && brokerPort == registryPort) {
            throw new StackException("--broker-port and --registry-port are both " + brokerPort + "; make them differ");
        }
    }

    /** Nothing kept, free ports. */
    public static StackOptions temporary() {
        return new StackOptions(null, 0, 0);
    }

    /** Kept in {@code data}, free ports. */
    public static StackOptions in(Path data) {
        return new StackOptions(data, 0, 0);
    }
}
