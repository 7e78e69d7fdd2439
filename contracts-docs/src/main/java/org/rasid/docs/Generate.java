package org.rasid.docs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the pages into the project. */
public final class Generate {
    private Generate() {}

    /**
     * Writes all of them, and removes pages of topics that are gone.
     *
     * @param arguments the root of the project
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "say where the root of the project is: " + Generate.class.getName() + " DIR");
        }
        Path root = Path.of(arguments[0]);
        Map<String, String> files = ContractDocs.of(root);
        Files.createDirectories(root.resolve(ContractDocs.TOPICS));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(root.resolve(ContractDocs.TOPICS), "*.md")) {
            for (Path page : old) {
                Files.delete(page);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        System.out.println(files.size() + " files written");
    }
}
