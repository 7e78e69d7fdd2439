package org.rasid.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temporary;

    @Test
    void shouldTellWhoHoldsTheDirectoryAndWhereItListens() throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary)) {
            data.running("127.0.0.1:1", "http://127.0.0.1:2");

            assertThat(Ownership.owner(temporary))
                    .containsEntry("pid", String.valueOf(ProcessHandle.current().pid()))
                    .containsEntry("bootstrap.servers", "127.0.0.1:1")
                    .containsEntry("schema.registry.url", "http://127.0.0.1:2");
            assertRefused("is in use by the stack of process "
                    + ProcessHandle.current().pid());
        }
    }

    @Test
    void shouldTakeOverFromAProcessThatIsGone() throws IOException {
        DataDirectory.open(temporary).close();
        Files.writeString(temporary.resolve("stack.running"), "pid=1\nstarted=long ago\n");

        try (DataDirectory data = DataDirectory.open(temporary)) {
            assertThat(Ownership.owner(data.path()))
                    .containsEntry("pid", String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void shouldLeaveAnAbandonedDirectoryToTheThreadThatClearsIt() throws IOException {
        try (Ownership first = Ownership.take(temporary)) {
            assertThat(first).isNotNull();
            assertThat(Ownership.take(temporary)).isNull();
        }
    }

    @Test
    void shouldBeginAnewAfterAStartThatNeverEnded() throws IOException {
        DataDirectory.open(temporary).close();
        Path halfWritten =
                Files.createDirectories(temporary.resolve("broker/kafka")).resolve("bootstrap.checkpoint");
        Files.writeString(halfWritten, "half");
        Files.writeString(
                Files.createDirectories(temporary.resolve("registry")).resolve(LocalRegistry.DATABASE), "half");

        try (DataDirectory data = DataDirectory.open(temporary)) {
            assertThat(data.broker()).doesNotExist();
            assertThat(data.registry()).doesNotExist();
        }
    }

    @Test
    void shouldRefuseADirectoryOfWhichAPartIsMissing() throws IOException {
        markAsRunOnce();

        assertRefused("is damaged");
    }

    @Test
    void shouldNotTouchTheFilesOfOthers() throws IOException {
        Path other = Files.writeString(temporary.resolve("thesis.txt"), "years of work");

        assertRefused("holds other files");
        assertThat(temporary).isDirectoryContaining(other::equals).isDirectoryNotContaining("glob:**/stack.lock");
    }

    @Test
    void shouldRefuseAnotherLayout() throws IOException {
        markAsRunOnce();
        Files.writeString(temporary.resolve("stack.properties"), "layout=2");

        assertRefused("layout 2, expected 1");
    }

    @Test
    void shouldRefuseAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> DataDirectory.open(file))
                .withMessageContaining("--data")
                .withMessageContaining(file.toString());
    }

    @Test
    void shouldRefuseABrokerThatWasHalfFormatted() throws IOException {
        Path kafka = Files.createDirectories(temporary.resolve("kafka"));
        Files.writeString(kafka.resolve("bootstrap.checkpoint"), "half");

        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> LocalBroker.start(temporary, 0))
                .withMessageContaining(kafka + " is half-written or damaged")
                .withMessageContaining("remove it to begin anew");
    }

    @Test
    void shouldRemoveTemporaryDirectoriesThatWereAbandoned() throws IOException {
        Path abandoned = Files.createTempDirectory("rasid-temporary-");
        Files.writeString(abandoned.resolve("stack.running"), "temporary=true\npid=1\n");
        Path named = Files.createTempDirectory("rasid-temporary-");
        Files.writeString(named.resolve("stack.running"), "temporary=false\npid=1\n");

        try (DataDirectory held = DataDirectory.open(null);
                DataDirectory other = DataDirectory.open(null)) {
            assertThat(abandoned).doesNotExist();
            assertThat(named).exists();
            assertThat(held.path()).exists().isNotEqualTo(other.path());
        } finally {
            Files.delete(named.resolve("stack.running"));
            Files.delete(named);
        }
    }

    private void markAsRunOnce() {
        try (DataDirectory data = DataDirectory.open(temporary)) {
            data.running("127.0.0.1:1", "http://127.0.0.1:2");
        }
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> DataDirectory.open(temporary))
                .withMessageContaining(temporary.toString())
                .withMessageContaining(reason);
    }
}
