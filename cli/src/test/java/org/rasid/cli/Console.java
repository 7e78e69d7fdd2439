package org.rasid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands in this JVM and keeps what they print. */
final class Console {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /** The exit code of a command. */
    int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
