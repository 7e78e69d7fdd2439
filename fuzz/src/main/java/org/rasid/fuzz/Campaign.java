package org.rasid.fuzz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Feeds a target. Not thread-safe. */
public final class Campaign implements AutoCloseable {
    /** Runs to make an input smaller; more would seldom help. */
    private static final int MOST_REDUCTIONS = 2_000;

    private static final int MOST_FINDINGS = 20;

    private final Target target;
    private final long seed;
    private final Path folder;
    private final Watch watch;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private Target.Reader reader;
    private long index;

    /** Told of each input before it is read, and when it has been. */
    public interface Watch {
        /** Sees nothing. */
        Watch NONE = new Watch() {
            @Override
            public void begins(byte[] input) {}

            @Override
            public void ends() {}
        };

        /** Before an input. */
        void begins(byte[] input);

        /** After it, however it went. */
        void ends();
    }

    /**
     * Starts the target.
     *
     * @param folder empty, for files of the target
     */
    public Campaign(Target target, long seed, Path folder, Watch watch) throws Exception {
        this.target = target;
        this.seed = seed;
        this.folder = folder;
        this.watch = watch;
        reader = target.opening().open(folder);
    }

    /** Reads the samples as they are: these may be refused as well, but not break the target. */
    public void samples() throws Exception {
        for (byte[] sample : target.samples()) {
            note(-1, sample);
        }
    }

    /** Reads so many inputs more. False where there are so many findings that going on makes no sense. */
    public boolean go(int inputs) throws Exception {
        for (int i = 0; i < inputs && findings.size() < MOST_FINDINGS; i++) {
            note(index, input(index));
            index++;
        }
        return findings.size() < MOST_FINDINGS;
    }

    /** How many inputs were read, without the samples. */
    public long count() {
        return index;
    }

    /** One of each kind. */
    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    private byte[] input(long at) {
        return new Mutator(
                        target, new SplittableRandom(seed * 31 + target.name().hashCode() + at * 0x9E3779B97F4A7C15L))
                .next();
    }

    private void note(long at, byte[] input) throws Exception {
        Throwable thrown = thrown(input);
        if (thrown == null) {
            return;
        }
        String signature = Finding.signature(thrown);
        if (findings.containsKey(signature)) {
            return;
        }
        byte[] smallest = smaller(input, signature);
        Throwable again = thrown(smallest);
        findings.put(signature, new Finding(target.name(), seed, at, smallest, again == null ? thrown : again));
    }

    /** What the target throws against its promise; null where it keeps it. */
    private @Nullable Throwable thrown(byte[] input) throws Exception {
        watch.begins(input);
        try {
            reader.read(input.clone());
            return null;
        } catch (VirtualMachineError | Exception | AssertionError e) {
            if (target.promises(e)) {
                return null;
            }
            reader.close();
            reader = target.opening().open(folder);
            return e;
        } finally {
            watch.ends();
        }
    }

    /** Takes out what is not needed to break the target in the same way: ever smaller pieces, as long as that helps. */
    private byte[] smaller(byte[] input, String signature) throws Exception {
        byte[] best = input;
        int runs = 0;
        for (int piece = Math.max(1, best.length / 2); piece >= 1; piece /= 2) {
            for (int from = 0; from < best.length && runs < MOST_REDUCTIONS; ) {
                int to = Math.min(best.length, from + piece);
                byte[] shorter = Arrays.copyOf(best, best.length - (to - from));
                System.arraycopy(best, to, shorter, from, best.length - to);
                Throwable thrown = thrown(shorter);
                runs++;
                if (thrown != null && Finding.signature(thrown).equals(signature)) {
                    best = shorter;
                } else {
                    from += piece;
                }
            }
        }
        return best;
    }

    @Override
    public void close() {
        reader.close();
    }
}
