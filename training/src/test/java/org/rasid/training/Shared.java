package org.rasid.training;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The annotated articles, the corpora and the scorer, which lie beside the project and not in it. */
final class Shared {
    private static final Path ROOT = Path.of(System.getProperty("rasid.shared", "../../shared"));

    private Shared() {}

    /** A file below the folder; where it is absent, the test is skipped and says so. */
    static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(
                Files.exists(file), () -> "skipped: there is no " + file + "; name its folder with -Drasid.shared=DIR");
        return file;
    }
}
