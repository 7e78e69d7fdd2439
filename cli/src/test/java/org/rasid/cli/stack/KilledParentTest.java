package org.rasid.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentTest {
    @TempDir
    Path data;

    @Test
    void shouldStopTheChildrenOfAKilledParent() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader pids = parent.inputReader()) {
            ProcessHandle broker = child(pids.readLine());
            ProcessHandle registry = child(pids.readLine());

            parent.destroyForcibly();
            // Comes while the first broker is still stopping, and has to wait for it.
            try (LocalBroker successor = LocalBroker.start(data.resolve("broker"), 0)) {
                assertThat(data.resolve("broker/broker.log.1")).content().contains("shut down completed");
                assertThat(successor.isAlive()).isTrue();
            }
            // An orphan that has ended counts as alive until the system has collected it.
            assertThat(broker.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(registry.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static ProcessHandle child(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Starts a stack, prints the pids of its children, and stays. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws Exception {
            LocalStack stack = LocalStack.start(StackOptions.in(Path.of(args[0])), line -> {});
            System.out.println(stack.broker().pid());
            System.out.println(stack.registry().pid());
            Thread.currentThread().join();
        }
    }
}
