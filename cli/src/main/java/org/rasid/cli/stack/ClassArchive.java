package org.rasid.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of one program as Java maps them into memory, which takes less than reading them anew at each start (class
 * data sharing, JEP 350). The build writes it on the way through a demo. Java passes over one that was written by another
 * Java or for other jars.
 */
record ClassArchive(Path file) {
    /** System property: {@code true} has programs write their archives when they end. */
    static final String WRITE = "rasid.archives.write";

    /** Whether this run is there to write archives, so that programs take their time to end. */
    static boolean isWritten() {
        return Boolean.getBoolean(WRITE);
    }

    /** Options of the JVM to write it, or to use it; none where there is none. */
    List<String> options() {
        if (isWritten()) {
            return List.of("-XX:ArchiveClassesAtExit=" + file);
        }
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
