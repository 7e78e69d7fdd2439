package org.rasid.cli.stack.child;

import java.io.PrintStream;

/**
 * A Kafka broker and controller in one process, formatted before its first start. The only place that knows the
 * classes of Kafka's server, which are the ones that its own scripts call and are not public API.
 *
 * <p>Arguments: the properties file, the cluster id.
 */
public final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        String[] format = {"format", "--ignore-formatted", "--config", args[0], "--cluster-id", args[1]};
        Object code = Class.forName("kafka.tools.StorageTool")
                .getMethod("execute", String[].class, PrintStream.class)
                .invoke(null, format, System.out);
        if (!Integer.valueOf(0).equals(code)) {
            throw new IllegalStateException("could not format the data directory of the broker");
        }
        Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object) new String[] {args[0]});
    }
}
