package org.rasid.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file, by whatever name the user gave it. */
record FileInput(String name, Path file, ReadOptions options) implements Input {
    @Override
    public @Nullable String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? attributes.size() + "@" + attributes.lastModifiedTime().toMillis()
                    : null;
        } catch (IOException e) {
            // opening it tells what is wrong
            return null;
        }
    }

    @Override
    public OpenInput open(Position from) {
        return OpenInput.ofContent(name, from, options, () -> Content.ofFile(name, file));
    }
}
