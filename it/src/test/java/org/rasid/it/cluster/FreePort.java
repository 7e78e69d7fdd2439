package org.rasid.it.cluster;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine at which nobody listens. Below those that systems give to connections that go out: one of these
 * could take the port before whoever it is meant for comes to listen.
 */
public final class FreePort {
    private static final int FROM = 20_000;
    private static final int UNTIL = 32_000;
    private static final int ATTEMPTS = 50;

    private FreePort() {}

    /** One. */
    public static int next() throws IOException {
        return some(1).get(0);
    }

    /** So many, no two the same. */
    public static List<Integer> some(int count) throws IOException {
        Set<Integer> ports = new LinkedHashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS && ports.size() < count; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, UNTIL);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                ports.add(socket.getLocalPort());
            } catch (BindException e) {
                // taken: another one will do
            }
        }
        if (ports.size() < count) {
            throw new IOException("no " + count + " free ports from " + FROM + " to " + UNTIL);
        }
        return List.copyOf(ports);
    }
}
