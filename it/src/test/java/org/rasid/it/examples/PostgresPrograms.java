package org.rasid.it.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine has the server of PostgreSQL: where pg_config says, on the path, or where Debian has it. */
final class PostgresPrograms {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private PostgresPrograms() {}

    /** The folder of initdb and postgres; without one the test is skipped. */
    static Path find(Path folder) throws IOException {
        List<Path> candidates = new ArrayList<>();
        pgConfig(folder).ifPresent(candidates::add);
        candidates.addAll(onPath());
        candidates.addAll(debian());
        Optional<Path> found = candidates.stream()
                .filter(bin -> Stream.of("initdb", "postgres").allMatch(name -> Files.isExecutable(bin.resolve(name))))
                .findFirst();
        assumeTrue(
                found.isPresent(),
                "PostgreSQL (initdb, postgres) is neither where pg_config says, nor on the path, nor under " + DEBIAN
                        + ": the example for Kafka Connect is not tested");
        return found.orElseThrow();
    }

    /** Without the server's packages, Debian's only says that it cannot tell. */
    private static Optional<Path> pgConfig(Path folder) throws IOException {
        if (!Program.isInstalled("pg_config")) {
            return Optional.empty();
        }
        try (Program program = Program.start(folder, Map.of(), "pg_config", "--bindir")) {
            return program.awaitExit() == 0
                    ? program.lines().stream().findFirst().map(Path::of)
                    : Optional.empty();
        }
    }

    /** A link on the path may be the only one of the programs there, so it counts where it leads. */
    private static List<Path> onPath() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String directory : System.getenv("PATH").split(":", -1)) {
            Path initdb = Path.of(directory, "initdb");
            if (Files.isExecutable(initdb)) {
                folders.add(initdb.toRealPath().resolveSibling(""));
            }
        }
        return folders;
    }

    private static List<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
