package org.rasid.it.security;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Greets with the certificate of a store, and does no more. */
final class TlsListener implements AutoCloseable {
    private final SSLServerSocket socket;

    TlsListener(Path store) throws IOException, GeneralSecurityException {
        socket = (SSLServerSocket) TlsServer.context(store)
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread greeting = new Thread(this::greet, "greeting");
        greeting.setDaemon(true);
        greeting.start();
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void greet() {
        while (!socket.isClosed()) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                client.startHandshake();
            } catch (IOException e) {
                // the client does not like the certificate, which is what it is shown for
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
