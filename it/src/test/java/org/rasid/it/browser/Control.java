package org.rasid.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lets the scripts in the browser's test do what needs the pipeline around it, by HTTP. */
final class Control implements AutoCloseable {
    private final HttpServer server;

    /** Takes the body of the request. */
    interface Order {
        void carryOut(byte[] body) throws Exception;
    }

    Control(Map<String, Order> orders) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orders.forEach((name, order) -> server.createContext("/" + name, exchange -> answer(exchange, order)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Order order) throws IOException {
        try (exchange) {
            String fault = "";
            try {
                order.carryOut(exchange.getRequestBody().readAllBytes());
            } catch (Exception | AssertionError e) {
                fault = String.valueOf(e);
            }
            byte[] body = fault.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fault.isEmpty() ? 200 : 500, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
