package org.rasid.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The network between the apps and one broker: a port of ours that leads to one of the broker. */
final class Link implements AutoCloseable {
    private static final Duration DELAY = Duration.ofMillis(150);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int CHUNK = 16 * 1024;

    /** How the network is. */
    enum State {
        OPEN,
        /** 150 ms for each 16 KiB, in both directions. */
        SLOW,
        /** Connections stay, and new ones are taken, but nothing gets through. */
        HALF_OPEN,
        /** Connections end, and new ones end at once. */
        CUT
    }

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    private Link(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** A link to a port of this machine, at which nobody need listen yet. */
    static Link to(int target) throws IOException {
        Link link = new Link(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
        daemon("link-" + target, link::accept);
        return link;
    }

    int port() {
        return server.getLocalPort();
    }

    void set(State now) {
        state = now;
        if (now == State.CUT) {
            sockets.forEach(Link::end);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(Link::end);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (state == State.CUT) {
                    end(client);
                } else {
                    daemon("link-" + target + "-connect", () -> connect(client));
                }
            } catch (IOException e) {
                // Closed, or out of connections: the loop tells which.
            }
        }
    }

    private void connect(Socket client) {
        Socket broker = new Socket();
        sockets.add(client);
        sockets.add(broker);
        try {
            client.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
            broker.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } catch (IOException e) {
            part(client, broker);
            return;
        }
        daemon("link-" + target + "-out", () -> carry(client, broker));
        daemon("link-" + target + "-in", () -> carry(broker, client));
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (state == State.SLOW) {
                    LockSupport.parkNanos(DELAY.toNanos());
                }
                while (state == State.HALF_OPEN) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            // Either end has gone: so does the other.
        } finally {
            part(from, to);
        }
    }

    private void part(Socket one, Socket other) {
        end(one);
        end(other);
        sockets.remove(one);
        sockets.remove(other);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed to us all the same.
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
