package org.rasid.producer.source;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user named, in that order, with the files of each directory in its place. */
final class NamedInputs implements Inputs {
    private final List<String> names;
    private final InputStream stdin;
    private final ReadOptions options;
    private int index;
    private @Nullable Inputs directory;

    NamedInputs(List<String> names, InputStream stdin, ReadOptions options) {
        this.names = names;
        this.stdin = stdin;
        this.options = options;
    }

    @Override
    public @Nullable Input next() {
        while (true) {
            Input inside = directory == null ? null : directory.next();
            if (inside != null) {
                return inside;
            }
            if (index == names.size()) {
                return null;
            }
            String name = names.get(index++);
            try {
                directory = null;
                if (name.equals(Sources.STDIN)) {
                    return new StreamInput("stdin", stdin, options);
                }
                if (WebInput.isAddress(name)) {
                    return WebInput.of(name, options);
                }
                Path path = Path.of(name);
                if (!Files.isDirectory(path)) {
                    return new FileInput(name, path, options);
                }
                directory = new DirectoryInputs(path, options);
            } catch (InvalidPathException e) {
                return new SingleItem(new Item.Unreadable(name, "is not a path: " + e.getReason()));
            }
        }
    }

    @Override
    public void close() {
        index = names.size();
        if (directory != null) {
            directory.close();
        }
    }
}
