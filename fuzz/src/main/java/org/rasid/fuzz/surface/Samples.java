package org.rasid.fuzz.surface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Well-formed input, from the samples of the tests and written here. */
final class Samples {
    private Samples() {}

    static List<byte[]> of(String... texts) {
        return Arrays.stream(texts).map(Samples::bytes).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    static List<byte[]> all(List<byte[]>... lists) {
        List<byte[]> all = new ArrayList<>();
        for (List<byte[]> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    /** The files of a folder of samples, in the order of their names. */
    static List<byte[]> folder(String name) {
        try (Stream<Path> files = Files.list(path(name))) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of samples. */
    static List<byte[]> lines(String name) {
        try (Stream<String> lines = Files.lines(path(name))) {
            return lines.map(Samples::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> file(String name) {
        return List.of(read(path(name)));
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Path path(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("/samples/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
