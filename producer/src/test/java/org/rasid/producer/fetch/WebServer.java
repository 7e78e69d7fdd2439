package org.rasid.producer.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** A server on the loopback interface that answers as it is told, also against all rules. */
public final class WebServer implements AutoCloseable {
    /** What it does when it is asked for a path. */
    public interface Reply {
        void to(Request request, Out out) throws IOException, InterruptedException;
    }

    /** A request: its path, and its head as sent. */
    public record Request(String path, String head) {
        /** Of a header; empty where it was not sent. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Where an answer goes. */
    public static final class Out {
        private final Socket socket;
        private final OutputStream out;
        private final AtomicLong written;
        private final CountDownLatch closing;

        private Out(Socket socket, AtomicLong written, CountDownLatch closing) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
            this.written = written;
            this.closing = closing;
        }

        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            written.addAndGet(bytes.length);
        }

        public void write(String text) throws IOException {
            write(text.getBytes(UTF_8));
        }

        /** Waits for so long, or until the server is closed. */
        public void wait(int millis) throws InterruptedException {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closing");
            }
        }

        /** Breaks the connection off hard. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);

    private WebServer(ServerSocket server) {
        this.server = server;
    }

    /** On {@code 127.0.0.1}, or another address of this machine. */
    public static WebServer on(String address) throws IOException {
        return on(address, 0);
    }

    /**
     * On an address of this machine.
     *
     * @param port 0: any that is free
     */
    public static WebServer on(String address, int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], port));
        WebServer server = new WebServer(socket);
        server.threads.execute(server::accept);
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What was asked for so far, without robots.txt. */
    public List<String> paths() {
        return requests.stream()
                .map(Request::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    /** All requests so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Bytes of all answers so far. */
    public long written() {
        return written.get();
    }

    public WebServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Answers with status 200. */
    public WebServer give(String path, String contentType, byte[] content) {
        return on(path, (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + content.length
                    + "\r\n\r\n");
            out.write(content);
        });
    }

    public WebServer give(String path, String contentType, String content) {
        return give(path, contentType, content.getBytes(UTF_8));
    }

    /** Answers with a status, headers that each end in a line break, and no content. */
    public WebServer status(String path, int status, String headers) {
        return on(path, (request, out) -> out.write(head(status, headers)));
    }

    /** A head with no content after it. */
    public static String head(int status, String headers) {
        return "HTTP/1.1 " + status + " Status\r\n" + headers + "Content-Length: 0\r\n\r\n";
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = request(socket.getInputStream());
            requests.add(request);
            Reply reply = replies.getOrDefault(request.path(), (asked, out) -> out.write(head(404, "")));
            reply.to(request, new Out(socket, written, closing));
        } catch (IOException | InterruptedException e) {
            // the client has gone, or the test is over
        }
    }

    private static Request request(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.write(b);
            text = head.toString(ISO_8859_1);
        }
        return new Request(text.split(" ", 3)[1], text);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        threads.shutdownNow();
    }
}
