package org.rasid.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path temporary;

    @Test
    void shouldKeepTopicsAndSchemasInItsDirectory() throws Exception {
        Path data = temporary.resolve("kept data");
        String clusterId;
        Path brokerLog;
        try (LocalStack stack = LocalStack.start(StackOptions.in(data), progress::add)) {
            interrupt(stack.broker().pid());
            interrupt(stack.registry().pid());
            clusterId = stack.broker().clusterId();
            brokerLog = stack.broker().log();
            Client client = new Client(stack);
            client.createTopic("kept");
            client.send("kept", "first");
            assertThat(client.get("/subjects")).isEqualTo("[]");
            assertThat(client.get("/config")).contains("FULL_TRANSITIVE");
            assertThat(client.register("kept-value")).isEqualTo("{\"id\":1}");
            stack.registry().kill();

            assertThatExceptionOfType(StackException.class)
                    .isThrownBy(() -> LocalStack.start(StackOptions.in(data), progress::add))
                    .withMessageContaining("in use by the stack of process "
                            + ProcessHandle.current().pid());
        }
        assertThat(progress).anyMatch(line -> line.startsWith("Kafka is up at 127.0.0.1:"));
        assertThat(brokerLog).content().contains("shut down completed").doesNotContain("SIGINT");

        try (LocalStack stack = LocalStack.start(StackOptions.in(data), progress::add)) {
            Client client = new Client(stack);
            client.send("kept", "second");
            assertThat(stack.broker().clusterId()).isEqualTo(clusterId);
            assertThat(client.read("kept", 2)).containsExactly("first", "second");
            assertThat(client.get("/subjects")).isEqualTo("[\"kept-value\"]");
            assertThat(client.get("/schemas/ids/1")).contains("string");
        }
    }

    @Test
    void shouldLeaveNothingOfATemporaryStack() {
        List<String> closed = new ArrayList<>();
        LocalStack stack = LocalStack.start(StackOptions.temporary(), progress::add);
        stack.closeBefore(
                () -> closed.add("first, broker alive: " + stack.broker().isAlive()));
        stack.closeBefore(() -> closed.add("second"));
        assertThat(stack.dataDirectory()).isDirectory();

        stack.close();

        assertThat(closed).containsExactly("second", "first, broker alive: true");
        assertThat(stack.dataDirectory()).doesNotExist();
        assertThat(stack.broker().isAlive()).isFalse();
        assertThat(stack.registry().isAlive()).isFalse();
    }

    @Test
    void shouldNameATakenPortAndItsOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            Path data = temporary.resolve("data");

            assertThatExceptionOfType(StackException.class)
                    .isThrownBy(() -> LocalBroker.start(data, port))
                    .withMessageContaining("port " + port + " is taken")
                    .withMessageContaining("--broker-port");
            assertThatExceptionOfType(StackException.class)
                    .isThrownBy(() -> LocalRegistry.start(data, port))
                    .withMessageContaining("port " + port + " is taken")
                    .withMessageContaining("--registry-port");
        }
    }

    @Test
    void shouldShowTheEndOfTheLogOfAChildThatFails() throws IOException {
        Files.writeString(temporary.resolve(LocalRegistry.DATABASE), "this is no database");

        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> LocalRegistry.start(temporary, 0))
                .withMessageContaining("the registry stopped at its start")
                .withMessageContaining(temporary.resolve("registry.log").toString())
                .withMessageContaining("Exception");
    }

    @Test
    void shouldRefuseBadPorts() {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> new StackOptions(null, 65_536, 0))
                .withMessageContaining("--broker-port is 65536");
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> new StackOptions(null, 9092, 9092))
                .withMessageContaining("make them differ");
    }

    private static void interrupt(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
