package org.rasid.producer.original;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * A folder of original pages, each once: the file {@code ab/abcd….html.gz} holds the page whose hash begins with {@code
 * abcd}. Several runs may share a folder. For one thread.
 */
public final class Originals {
    private static final String SCHEME = "sha256:";

    private final Path folder;

    private Originals(Path folder) {
        this.folder = folder;
    }

    /**
     * Uses a folder, which is made where it is not there.
     *
     * @throws IOException where it cannot be made
     */
    public static Originals in(Path folder) throws IOException {
        return new Originals(Files.createDirectories(folder));
    }

    /**
     * Keeps a page, unless it is there. Once this returns, its file is whole and on the disk.
     *
     * @return what an article calls it: {@code sha256:} and the hash
     * @throws IOException where it cannot be written
     */
    public String keep(Markup markup) throws IOException {
        String hash = markup.hash();
        Path file = folder.resolve(hash.substring(0, 2)).resolve(hash + ".html.gz");
        if (!Files.exists(file)) {
            write(markup, file);
        }
        return SCHEME + hash;
    }

    private static void write(Markup markup, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        // a draft of its own for each run, for two may keep the same page at one time
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            GZIPOutputStream packed = new GZIPOutputStream(out);
            markup.writeTo(packed);
            packed.finish();
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
