package org.rasid.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.rasid.schemas.registry.Schemas;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** The schemas of the releases, which lie in {@code schemas/released}, and those of this build. */
final class Releases {
    static final Path DIRECTORY = Path.of("released");

    private Releases() {}

    /** The files of one release, each a schema that is complete in itself. */
    record Release(String version, List<Path> files) {
        @Override
        public String toString() {
            return version;
        }
    }

    /** In the order of their versions; at least one. */
    static List<Release> all() throws IOException {
        try (Stream<Path> directories = Files.list(DIRECTORY)) {
            List<Release> releases = directories
                    .filter(Files::isDirectory)
                    .map(directory -> new Release(directory.getFileName().toString(), files(directory)))
                    .sorted(Comparator.comparing(release -> numbers(release.version()), Arrays::compare))
                    .toList();
            assertThat(releases).isNotEmpty();
            return releases;
        }
    }

    /** The schema of that simple name as this build gives it to the registry. */
    static Schema current(String name) {
        return Topics.all().stream()
                .map(TopicSpec::valueSchema)
                .filter(schema -> schema != null && schema.getName().equals(name))
                .findFirst()
                .map(Schemas::withoutJavaProperties)
                .orElseThrow(() -> new AssertionError("no topic has values of the released schema " + name));
    }

    static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
