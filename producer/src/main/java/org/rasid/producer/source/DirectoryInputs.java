package org.rasid.producer.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files under a directory whose names tell a format, by name within each directory, sub-directories in their place.
 * Everything else is skipped with a reason: other endings, hidden names, links to directories (they may lead in a circle).
 */
final class DirectoryInputs implements Inputs {
    private final ReadOptions options;
    private final Instant changedBefore;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable Path entered;

    DirectoryInputs(Path directory, ReadOptions options) {
        this(directory, options, Instant.MAX);
    }

    /** @param changedBefore files that were changed then or later are left for another time */
    DirectoryInputs(Path directory, ReadOptions options, Instant changedBefore) {
        this.options = options;
        this.changedBefore = changedBefore;
        entered = directory;
    }

    @Override
    public @Nullable Input next() {
        while (true) {
            if (entered != null) {
                Path directory = entered;
                entered = null;
                try {
                    open.push(list(directory));
                } catch (IOException e) {
                    return new SingleItem(Reading.broke(directory.toString(), "", e));
                }
            }
            Iterator<Path> listing = open.peek();
            if (listing == null) {
                return null;
            }
            if (!listing.hasNext()) {
                open.pop();
                continue;
            }
            Input input = enter(listing.next());
            if (input != null) {
                return input;
            }
        }
    }

    /** The path as an input; null where it is a directory, which is listed next, or is not settled. */
    private @Nullable Input enter(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.startsWith(".")) {
            return skipped(path, "hidden");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            entered = path;
            return null;
        }
        if (Files.isDirectory(path)) {
            return skipped(path, "link to a directory");
        }
        if (!Formats.isTakenFromDirectory(name)) {
            return skipped(path, "of no known ending");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return skipped(path, "not a regular file");
        }
        return isSettled(path) ? new FileInput(path.toString(), path, options) : null;
    }

    private boolean isSettled(Path path) {
        if (changedBefore.equals(Instant.MAX)) {
            return true;
        }
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(changedBefore);
        } catch (IOException e) {
            // it has just been moved away
            return false;
        }
    }

    private static Input skipped(Path path, String why) {
        return new SingleItem(new Item.Skipped(path.toString(), why));
    }

    private static Iterator<Path> list(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return paths.iterator();
    }

    @Override
    public void close() {
        open.clear();
        entered = null;
    }
}
