package org.rasid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataFilesTest {
    @Test
    void shouldListEveryDataFile() throws Exception {
        URL list = Objects.requireNonNull(DataFiles.class.getResource("data-files.txt"));
        Path root = Path.of(list.toURI()).resolveSibling("");
        List<String> present;
        try (Stream<Path> files = Files.walk(root)) {
            present = files.filter(file -> file.toString().endsWith(".tsv"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }

        assertThat(DataFiles.names())
                .as("data-files.txt lists all .tsv files below its folder, sorted")
                .containsExactlyElementsOf(present);
    }

    @Test
    void shouldHaveAStableFingerprint() {
        assertThat(DataFiles.fingerprint()).matches("[0-9a-f]{8}").isEqualTo(DataFiles.fingerprint());
    }
}
