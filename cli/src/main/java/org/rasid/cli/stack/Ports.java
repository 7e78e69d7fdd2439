package org.rasid.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback interface. */
final class Ports {
    static final String HOST = "127.0.0.1";

    private Ports() {}

    static void requireValid(String option, int port) {
        if (port < 0 || port > 65_535) {
            throw new StackException(option + " is " + port + "; name a port from 1 to 65535, or 0 for any free one");
        }
    }

    /** The port that was asked for, if it can be had, or any free one for 0. */
    static int claim(String option, int port) {
        try {
            return open(port);
        } catch (IOException e) {
            throw new StackException(
                    "port " + port + " is taken by another program; stop it or name another port with " + option
                            + " (0 for any free one)",
                    e);
        }
    }

    /** A port that is free now; whoever needs it must be ready to find it taken and ask again. */
    static int free() {
        try {
            return open(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    /** Whether something listens there now. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int open(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
