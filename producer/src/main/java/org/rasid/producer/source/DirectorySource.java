package org.rasid.producer.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text files, JSONL files and pages under a directory, by name within each directory, sub-directories in their place. Everything
 * else is skipped with a reason: other endings, hidden names, links to directories (they may lead in a circle).
 */
final class DirectorySource implements Source {
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable Path entered;
    private @Nullable Source file;

    DirectorySource(Path directory) {
        entered = directory;
    }

    @Override
    public @Nullable Item next() {
        while (true) {
            if (file != null) {
                Item item = file.next();
                if (item != null) {
                    return item;
                }
                file.close();
                file = null;
            }
            if (entered != null) {
                Path directory = entered;
                entered = null;
                try {
                    open.push(list(directory));
                } catch (IOException e) {
                    return Reading.broke(directory.toString(), "", e);
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
            Item skipped = enter(listing.next());
            if (skipped != null) {
                return skipped;
            }
        }
    }

    /** Takes the path as the next one to read, or says why not. */
    private @Nullable Item enter(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.startsWith(".")) {
            return new Item.Skipped(path.toString(), "hidden");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            entered = path;
            return null;
        }
        if (Files.isDirectory(path)) {
            return new Item.Skipped(path.toString(), "link to a directory");
        }
        if (!StreamSource.isTakenFromDirectory(name)) {
            return new Item.Skipped(path.toString(), "neither *.txt nor *.jsonl nor *.html");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new Item.Skipped(path.toString(), "not a regular file");
        }
        file = StreamSource.ofFile(path.toString(), path);
        return null;
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
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
