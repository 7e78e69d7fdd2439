package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.streams.config.StreamsSettings;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class DamagedStoresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    private DamagedStores stores;
    private Path sound;
    private Path other;

    @BeforeEach
    void make() throws Exception {
        stores = new DamagedStores(
                StreamsSettings.of(Map.of("bootstrap.servers", "b:9092", "state.dir", state.toString())));
        sound = Files.createDirectories(state.resolve("rasid/0_0/rocksdb/article-state-v1"));
        other = Files.createDirectories(state.resolve("rasid/1_3/rocksdb/block-events-v1"));
    }

    @Test
    void shouldDeleteTheTaskWhoseStoreRocksFindsDamagedAndNoOther() throws Exception {
        try (Options options = new Options().setCreateIfMissing(true)) {
            RocksDB.open(options, other.toString()).close();
            Files.writeString(manifest(other), "no manifest");
            RocksDBException fault = open(options, other);

            IllegalStateException told = stores.note(death(new TaskId(1, 3), fault));

            assertThat(told).isNotNull().hasMessageContainingAll("1_3", "damaged", "next start restores");
            stores.delete();
            assertThat(state.resolve("rasid/1_3")).doesNotExist();
            assertThat(sound).isDirectory();
        }
    }

    @Test
    void shouldDeleteAllWhereNobodyKnowsTheTask() throws Exception {
        RocksDBException fault =
                new RocksDBException("bad block", new Status(Status.Code.Corruption, Status.SubCode.None, null));

        assertThat(stores.note(new StreamsException(fault))).isNotNull();
        stores.delete();

        assertThat(state.resolve("rasid")).doesNotExist();
    }

    @Test
    void shouldLeaveStoresAloneWhereTheDiskIsFullOrAnythingElseIsWrong() throws Exception {
        RocksDBException full =
                new RocksDBException("No space left", new Status(Status.Code.IOError, Status.SubCode.NoSpace, null));

        assertThat(stores.note(death(new TaskId(1, 3), full))).isNull();
        assertThat(stores.note(new StreamsException("no store at all"))).isNull();
        stores.delete();

        assertThat(other).isDirectory();
    }

    private static StreamsException death(TaskId task, RocksDBException fault) {
        return new StreamsException(new ProcessorStateException("Error opening store", fault), task);
    }

    private static RocksDBException open(Options options, Path folder) {
        try (RocksDB opened = RocksDB.open(options, folder.toString())) {
            throw new AssertionError("opened " + opened.getName());
        } catch (RocksDBException e) {
            return e;
        }
    }

    private static Path manifest(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("MANIFEST"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
