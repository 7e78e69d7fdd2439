package org.rasid.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the schemas against those of every release, which never change. */
class ReleasesTest {
    static Stream<Releases.Release> releases() throws IOException {
        return Releases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void shouldBeCompatibleBothWaysWithEveryRelease(Releases.Release release) {
        assertThat(release.files()).isNotEmpty();
        for (Path file : release.files()) {
            Schema released = Releases.parse(file);
            assertThat(file.getFileName()).hasToString(released.getName() + ".avsc");
            assertThat(FullCompatibility.faults(released, Releases.current(released.getName())))
                    .as("%s of release %s", released.getName(), release)
                    .isEmpty();
        }
    }

    @Test
    void shouldTellEachChangeSinceTheLastReleaseInTheChangeLog() throws IOException {
        List<Releases.Release> releases = Releases.all();
        Releases.Release last = releases.get(releases.size() - 1);
        String version = version();
        List<SchemaChange> changes = last.files().stream()
                .map(Releases::parse)
                .flatMap(schema -> SchemaDiff.between(schema, Releases.current(schema.getName())).stream())
                .distinct()
                .toList();
        if (version.equals(last.version())) {
            assertThat(changes)
                    .as("version %s is released: give the build the next version before its schemas change", version)
                    .isEmpty();
        }
        String section = section(version);
        assertThat(changes)
                .as("changes that section %s of CHANGELOG.md does not name in backticks", version)
                .filteredOn(SchemaChange::isOfContract)
                .allMatch(change -> section.contains("`" + change.subject() + "`"));
    }

    @Test
    void shouldNeverChangeWhatIsReleased() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Releases.Release release : Releases.all()) {
            for (Path file : release.files()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(release + "/" + file.getFileName(), HexFormat.of().formatHex(digest));
            }
        }
        Map<String, String> promised = new TreeMap<>();
        for (String line : Files.readAllLines(Releases.DIRECTORY.resolve("SHA256SUMS"))) {
            String[] sumAndFile = line.split(" +", 2);
            promised.put(sumAndFile[1], sumAndFile[0]);
        }
        assertThat(found).isEqualTo(promised);
    }

    private static String version() throws IOException {
        return Files.readString(Path.of("..", "pom.xml"))
                .split("<version>", 2)[1]
                .split("<", 2)[0];
    }

    private static String section(String version) throws IOException {
        String[] rest = Files.readString(Path.of("..", "CHANGELOG.md")).split("\n## " + version + "\\b", 2);
        assertThat(rest).as("CHANGELOG.md has a section %s", version).hasSize(2);
        return rest[1].split("\n## ", 2)[0];
    }
}
