package org.rasid.it.wire;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The genuine Confluent jars that the build unpacks, on a class path of their own above the tests' one. */
final class ConfluentJars {
    static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
    static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";

    private ConfluentJars() {}

    static URLClassLoader load() throws IOException {
        Path folder = Path.of("target", "confluent", "META-INF", "bundled-dependencies");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    folder.toAbsolutePath() + " is missing: run the build's phase generate-test-resources");
        }
        try (Stream<Path> jars = Files.list(folder)) {
            URL[] urls = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(ConfluentJars::url)
                    .toArray(URL[]::new);
            return new URLClassLoader(urls, ConfluentJars.class.getClassLoader());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
