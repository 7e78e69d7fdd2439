package org.rasid.it.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** State directories that are full, damaged or cut short. */
final class Disks {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int WHILE_FULL = 200;

    private Disks() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.once(
                        "disk-full",
                        "the file system of a state directory (tmpfs, 128 MiB) is filled up for 200 further records",
                        Disks::full),
                Scenario.of(
                        "flip-store",
                        "an instance is stopped, every 512th byte of its SST files is flipped, and it starts again",
                        site -> damage(site, "", name -> name.endsWith(".sst"), Disks::flip)),
                Scenario.of(
                        "delete-store",
                        "an instance is stopped, its SST files are deleted, and it starts again",
                        site -> damage(site, "", name -> name.endsWith(".sst"), Files::delete)),
                Scenario.of(
                        "flip-manifest",
                        "an instance is stopped, the manifests of its stores are flipped, and it starts again",
                        site -> damage(site, "", name -> name.startsWith("MANIFEST"), Disks::flip)),
                Scenario.of(
                        "flip-checkpoint",
                        "an instance is killed, its checkpoint and metadata files are overwritten, and it starts again",
                        site -> damage(
                                site,
                                "kill",
                                name -> name.equals(".checkpoint") || name.endsWith("metadata"),
                                file -> Files.writeString(file, "\u0000\u0000 damaged \n"))));
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void damage(Site site, String how, Predicate<String> names, Damage damage) throws Exception {
        Instance instance = site.instance(0);
        if (how.equals("kill")) {
            instance.kill();
        } else {
            instance.stop();
        }
        List<Path> files = files(instance.state(), names);
        for (Path file : files) {
            damage.to(file);
        }
        site.note(files.size() + " files damaged");
        instance.start();
        site.markAndRecover();
        site.feed().awaitFurther(100);
    }

    private static void full(Site site) throws Exception {
        Instance instance = site.instance(0);
        instance.stop();
        Path state = instance.state();
        delete(state);
        Files.createDirectories(state);
        run("mount", "-t", "tmpfs", "-o", "size=128m", "tmpfs", state.toString());
        try {
            instance.start();
            site.markAndRecover();
            int ends = instance.ends().size();
            Path filler = state.resolve("filler");
            fill(filler);
            site.mark();
            site.feed().awaitFurther(WHILE_FULL);
            site.note("while the disk was full the instance ended "
                    + (instance.ends().size() - ends) + " times");
            Files.delete(filler);
            site.markAndRecover();
            site.note("recovery counts from when there was room again");
        } finally {
            instance.kill();
            run("umount", state.toString());
        }
        instance.start();
        site.awaitRecovered();
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space")) {
                throw full;
            }
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 7; at < bytes.length; at += 512) {
            bytes[at] ^= (byte) 0xFF;
        }
        Files.write(file, bytes);
    }

    private static List<Path> files(Path folder, Predicate<String> names) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> names.test(file.getFileName().toString()))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(WITHIN.toSeconds(), java.util.concurrent.TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " did not work: it needs the rights of root");
        }
    }
}
