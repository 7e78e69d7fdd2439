package org.rasid.monitor.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.rasid.monitor.filter.EventText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index in a folder, or begins it anew where it can not be gone on with: the topics hold all that is in it. */
final class ViewFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFolder.class);
    private static final double BUFFER_MIB = 64;

    private ViewFolder() {}

    /**
     * Throws IllegalStateException where the folder can not be used.
     *
     * @param warmer makes merged segments ready to be read
     */
    static IndexWriter open(Path folder, IndexWriter.IndexReaderWarmer warmer) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                if (!isReadable(directory, folder)) {
                    empty(directory);
                }
                return new IndexWriter(directory, config().setMergedSegmentWarmer(warmer));
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "another monitor uses the folder " + folder + ": give each its own --data", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can not be used: " + e.getMessage(), e);
        }
    }

    /** Events that changed last come first, among segments and in each: most lists begin with them and end soon. */
    private static IndexWriterConfig config() {
        return new IndexWriterConfig(EventText.analyzer())
                .setIndexSort(Order.LATEST_CHANGE.sort())
                .setLeafSorter(
                        Comparator.comparingLong(ViewFolder::latestChange).reversed())
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setCommitOnClose(false);
    }

    /** Number of the latest change of an event in a segment; negative where it has none. */
    private static long latestChange(LeafReader segment) {
        try {
            byte[] latest = PointValues.getMaxPackedValue(segment, EventDocument.CHANGED);
            return latest == null ? -1 : LongPoint.decodeDimension(latest, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("a segment of the view can not be read: " + e.getMessage(), e);
        }
    }

    private static boolean isReadable(Directory directory, Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (ViewState.isReadable(reader.getIndexCommit().getUserData())) {
                return true;
            }
            LOG.warn("The view in {} is of another version: it is built anew", folder);
        } catch (IndexNotFoundException e) {
            LOG.info("The view in {} is new", folder);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException e) {
            LOG.warn("The view in {} can not be read and is built anew: {}", folder, e.getMessage());
        }
        return false;
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
