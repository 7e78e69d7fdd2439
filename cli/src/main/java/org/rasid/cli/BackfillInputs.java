package org.rasid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Sources;
import org.rasid.producer.topic.TopicReader;

/**
 * The files of a backfill with their sizes.
 *
 * @param bytes of all files together, as they are stored
 */
record BackfillInputs(List<Sized> files, long bytes) {
    /**
     * A file.
     *
     * @param bytes as it is stored
     */
    record Sized(Input input, long bytes) {}

    BackfillInputs {
        files = List.copyOf(files);
    }

    /**
     * The files that {@code rasid ingest} would read.
     *
     * @throws IllegalArgumentException for what is no file or directory, and so has no size
     */
    static BackfillInputs of(List<String> names, ReadOptions options) throws IOException {
        for (String name : names) {
            if (name.equals(Sources.STDIN) || Sources.isAddress(name) || name.startsWith(TopicReader.SCHEME)) {
                throw new IllegalArgumentException(
                        "'" + name + "' has no size to reckon with: name files or directories");
            }
            if (!Files.exists(Path.of(name))) {
                throw new IllegalArgumentException("there is no file or directory " + name);
            }
        }
        List<Sized> files = new ArrayList<>();
        long bytes = 0;
        try (Inputs inputs = Sources.inputs(names, InputStream.nullInputStream(), options)) {
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                // what has no stamp is passed over by its name, or no regular file
                if (input.stamp() != null) {
                    long size = Files.size(Path.of(input.name()));
                    files.add(new Sized(input, size));
                    bytes += size;
                }
            }
        }
        return new BackfillInputs(files, bytes);
    }

    /** All files, each far from those before it, so that the first few are from all over. */
    List<Sized> scattered() {
        int count = files.size();
        int step = (int) Math.max(1, Math.round(count * 0.618));
        while (BigInteger.valueOf(step)
                        .gcd(BigInteger.valueOf(Math.max(1, count)))
                        .intValue()
                != 1) {
            step++;
        }
        long stride = step;
        return IntStream.range(0, count)
                .mapToObj(i -> files.get((int) (i * stride % count)))
                .toList();
    }
}
