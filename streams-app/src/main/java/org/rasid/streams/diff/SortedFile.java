package org.rasid.streams.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Keys and values in the order of the keys, on disk for as long as it is open: a comparison may not fit the memory. */
public final class SortedFile implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final Path directory;
    private final Options options = new Options().setCreateIfMissing(true);
    private final RocksDB db;

    /** An empty one, in a new directory among the temporary files. */
    public SortedFile() {
        RocksDB.loadLibrary();
        try {
            directory = Files.createTempDirectory("rasid-diff");
            db = RocksDB.open(options, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("no place for a comparison among the temporary files (java.io.tmpdir)", e);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    /** Parts of a key, which hold no zero character, as one key. */
    public static String key(String... parts) {
        return String.join("\0", parts);
    }

    public void put(String key, byte[] value) {
        try {
            db.put(key.getBytes(UTF_8), value);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    public void put(String key) {
        put(key, NOTHING);
    }

    public void delete(String key) {
        try {
            db.delete(key.getBytes(UTF_8));
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    public byte @Nullable [] get(String key) {
        try {
            return db.get(key.getBytes(UTF_8));
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    /** All keys that begin with some parts, as the parts behind these, with their values, in order. */
    public void each(BiConsumer<List<String>, byte[]> reader, String... first) {
        byte[] prefix = (key(first) + "\0").getBytes(UTF_8);
        try (RocksIterator all = db.newIterator()) {
            for (all.seek(prefix); all.isValid() && startsWith(all.key(), prefix); all.next()) {
                String rest = new String(all.key(), prefix.length, all.key().length - prefix.length, UTF_8);
                reader.accept(List.of(rest.split("\0", -1)), all.value());
            }
        }
    }

    /** What is kept under a key, as text; null where there is nothing. */
    public @Nullable String text(String key) {
        byte[] value = get(key);
        return value == null ? null : new String(value, UTF_8);
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static IllegalStateException broken(RocksDBException e) {
        return new IllegalStateException("the temporary files of the comparison are broken: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        db.close();
        options.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
