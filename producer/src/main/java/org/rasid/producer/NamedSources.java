package org.rasid.producer;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Sources;
import org.rasid.producer.topic.TopicReader;

/** What a user named, topics of Kafka among it. */
final class NamedSources implements Inputs {
    private final Deque<String> names;
    private final InputStream stdin;
    private final ReadOptions options;
    private final Map<String, String> client;
    private @Nullable Inputs current;
    private @Nullable TopicReader topic;

    /** @throws IllegalArgumentException where nothing is named, or the standard input twice */
    static void check(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "no input given; name files, directories, addresses, topics, or - for the standard input");
        }
        if (Collections.frequency(names, Sources.STDIN) > 1) {
            throw new IllegalArgumentException("the standard input (-) can be read only once");
        }
    }

    /** @throws IllegalArgumentException where one is a stream, of which nothing is left for another run */
    static void checkLasting(List<String> names) {
        for (String name : names) {
            if (name.equals(Sources.STDIN)) {
                throw new IllegalArgumentException(
                        "--checkpoint: the standard input (-) cannot be read again; name the file instead");
            }
            if (isPipe(name)) {
                throw new IllegalArgumentException("--checkpoint: " + name
                        + " is a pipe or device, which cannot be read again; write what it gives to a file, or leave"
                        + " --checkpoint out");
            }
        }
    }

    private static boolean isPipe(String name) {
        if (Sources.isAddress(name) || name.startsWith(TopicReader.SCHEME)) {
            return false;
        }
        try {
            Path path = Path.of(name);
            return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        } catch (InvalidPathException e) {
            // reading it tells what is wrong
            return false;
        }
    }

    /**
     * @param names as {@link Sources#inputs} takes them, and {@code kafka:TOPIC}
     * @param client settings of the Kafka client
     */
    NamedSources(List<String> names, InputStream stdin, ReadOptions options, Map<String, String> client) {
        this.names = new ArrayDeque<>(names);
        this.stdin = stdin;
        this.options = options;
        this.client = client;
    }

    @Override
    public @Nullable Input next() {
        while (true) {
            Input input = current == null ? null : current.next();
            if (input != null) {
                return input;
            }
            closeCurrent();
            String name = names.poll();
            if (name == null) {
                return null;
            }
            if (name.startsWith(TopicReader.SCHEME)) {
                topic = new TopicReader(client, name.substring(TopicReader.SCHEME.length()));
                current = topic.inputs();
            } else {
                current = Sources.inputs(List.of(name), stdin, options);
            }
        }
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }

    @Override
    public void close() {
        names.clear();
        closeCurrent();
    }
}
