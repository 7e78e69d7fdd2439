package org.rasid.monitor.alert.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each receiver with a code of its own. */
final class ScriptedMailServer implements AutoCloseable {
    /** Codes by receiver; all others are taken. */
    final Map<String, Integer> codes = new ConcurrentHashMap<>();

    /** The receivers of each mail. */
    final List<List<String>> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // a client that hangs up ends its own connection alone
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        List<String> receivers = new ArrayList<>();
        answer(client, 220);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (command.equals("RCPT")) {
                answer(client, receiver(line.substring(line.indexOf('<') + 1, line.indexOf('>')), receivers));
            } else if (command.equals("DATA")) {
                answer(client, 354);
                String text = in.readLine();
                while (text != null && !text.equals(".")) {
                    text = in.readLine();
                }
                taken.add(List.copyOf(receivers));
                answer(client, 250);
            } else {
                answer(client, command.equals("QUIT") ? 221 : 250);
            }
        }
    }

    private int receiver(String address, List<String> receivers) {
        int code = codes.getOrDefault(address, 250);
        if (code == 250) {
            receivers.add(address);
        }
        return code;
    }

    private static void answer(Socket client, int code) throws IOException {
        client.getOutputStream().write((code + " said\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
