package org.rasid.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Something that reads bytes from outside.
 *
 * @param name by which it is called; lower case
 * @param samples well-formed input, one or more
 * @param tokens what the format is made of, to be thrown in
 * @param promised what it may throw for bad input; classes that extend one of them too
 * @param opening starts it
 */
public record Target(
        String name,
        List<byte[]> samples,
        List<String> tokens,
        Set<Class<? extends Throwable>> promised,
        Opening opening) {

    public Target {
        samples = List.copyOf(samples);
        tokens = List.copyOf(tokens);
        promised = Set.copyOf(promised);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(name + " has no samples");
        }
    }

    /** Starts what is to be fed. */
    public interface Opening {
        /**
         * Starts it.
         *
         * @param folder for its files
         */
        Reader open(Path folder) throws Exception;
    }

    /** What is fed. */
    public interface Reader extends AutoCloseable {
        /** Reads one input, and throws where it is refused or broken. */
        void read(byte[] input) throws Exception;

        /** Lets go of what it holds. */
        @Override
        default void close() {}
    }

    /** One that needs no start and no end. */
    public static Target of(
            String name,
            List<byte[]> samples,
            List<String> tokens,
            Set<Class<? extends Throwable>> promised,
            Reader reader) {
        return new Target(name, samples, tokens, promised, folder -> reader);
    }

    /** Whether it may throw that. */
    boolean promises(Throwable thrown) {
        return promised.stream().anyMatch(type -> type.isInstance(thrown));
    }
}
