package org.rasid.cli.stack.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Runs another main class for as long as the parent process holds the other end of standard input: at its end, by
 * whatever death of the parent, the program is shut down in order, and halted if that takes over 20 seconds.
 *
 * <p>Waits first for the lock on a file, so that a child that is still stopping and its successor never meet.
 * Arguments: the lock file, the main class, the arguments of the main class.
 */
public final class ChildMain {
    private static final long GRACE_MILLIS = 20_000;

    private ChildMain() {}

    public static void main(String[] args) throws Exception {
        daemon("parent-watch", ChildMain::exitWithParent);
        try (FileChannel file =
                        FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 2, args.length));
            if (!lock.isValid()) {
                throw new IllegalStateException("lost the lock on " + args[0]);
            }
        } catch (InvocationTargetException e) {
            e.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void exitWithParent() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The parent process can no longer be watched: " + e.getMessage());
        }
        daemon("halt", ChildMain::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
