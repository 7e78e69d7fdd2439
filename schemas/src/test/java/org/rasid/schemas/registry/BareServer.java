package org.rasid.schemas.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes one connection after the other, does one thing to each, and closes it. */
final class BareServer implements AutoCloseable {
    /** What is done to a connection. */
    interface Deed {
        void to(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();

    BareServer(Deed deed) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(deed), "bare-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Deed deed) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                deed.to(connection);
            } catch (IOException e) {
                // the client has gone, or the server is closed
            }
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
