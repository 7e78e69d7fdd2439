package org.rasid.producer.original;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
    private static final byte[] PAGE = "<html>\uFEFFخبر".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void shouldKeepThePageByteForByteUnderItsHash() throws IOException {
        String name = Originals.in(directory.resolve("a/b")).keep(new Markup(PAGE));

        assertThat(name).matches("sha256:[0-9a-f]{64}");
        String hash = name.substring("sha256:".length());
        Path file = directory.resolve("a/b").resolve(hash.substring(0, 2)).resolve(hash + ".html.gz");
        byte[] kept = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))).readAllBytes();
        assertThat(kept).isEqualTo(PAGE);
        assertThat(new Markup(kept).hash()).isEqualTo(hash);
    }

    @Test
    void shouldKeepAPageOnceAndLeaveNoDraft() throws IOException {
        Originals originals = Originals.in(directory);

        assertThat(originals.keep(new Markup(PAGE))).isEqualTo(originals.keep(new Markup(PAGE.clone())));
        originals.keep(new Markup("another".getBytes(UTF_8)));

        assertThat(files()).hasSize(2).allMatch(file -> file.toString().endsWith(".html.gz"));
    }

    @Test
    void shouldTellWhenTheFolderCannotBeWritten() throws IOException {
        Originals originals = Originals.in(directory);
        Files.createFile(directory.resolve(new Markup(PAGE).hash().substring(0, 2)));

        assertThatThrownBy(() -> originals.keep(new Markup(PAGE))).isInstanceOf(IOException.class);
        assertThat(files()).hasSize(1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
