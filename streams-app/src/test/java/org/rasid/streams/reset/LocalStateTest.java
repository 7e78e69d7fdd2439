package org.rasid.streams.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStateTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void shouldDeleteTheDirectoryOfTheApplicationIdAndNothingBesideOrBehindIt() throws IOException {
        Path stores = Files.createDirectories(dir.resolve("state/rasid/0_1/rocksdb/block-events-v1"));
        Files.writeString(stores.resolve("CURRENT"), "x");
        Path other = Files.createDirectories(dir.resolve("state/rasid-2/0_1"));
        Path elsewhere = Files.writeString(
                Files.createDirectories(dir.resolve("elsewhere")).resolve("file"), "x");
        Files.createSymbolicLink(dir.resolve("state/rasid/link"), elsewhere.getParent());
        LocalState state = new LocalState(dir.resolve("state"), "rasid");
        assertThat(state.exists()).isTrue();

        state.delete();
        state.delete();

        assertThat(state.exists()).isFalse();
        assertThat(dir.resolve("state")).isDirectory();
        assertThat(other).isDirectory();
        assertThat(elsewhere).isRegularFile();
    }

    @Test
    void shouldFindOutThatAnInstanceUsesIt() throws IOException {
        Path used = Files.createDirectories(dir.resolve("rasid"));
        LocalState state = new LocalState(dir, "rasid");
        state.requireUnused();
        try (FileChannel channel =
                        FileChannel.open(used.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(state::requireUnused)
                    .withMessageContaining(used.toString())
                    .withMessageContaining("stop it");
        }
        state.requireUnused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "../other"})
    void shouldNotLeaveTheStateDirectory(String applicationId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalState(dir, applicationId))
                .withMessageContaining(applicationId);
    }
}
