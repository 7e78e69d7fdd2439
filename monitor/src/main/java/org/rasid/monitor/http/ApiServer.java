package org.rasid.monitor.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.filter.BadParameter;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the interface, the page and the metrics. */
public final class ApiServer {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final String PAGE = "/org/rasid/monitor/page";
    private static final int MOST_STREAMS = 1_000;

    /** Each holds a thread of the server, which has 250, and what the view was when it began. */
    private static final int MOST_EXPORTS = 20;

    private static final long LARGEST_BODY = 64L << 10;

    /** Of the levels of gzip the one that takes the least of the processor, which readers share with the view. */
    private static final int FASTEST = 1;

    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Supplier<String> metrics;
    private final String document;

    /**
     * @param readers has a thread for each reader of the stream
     * @param metrics in the text form of Prometheus
     * @param version of the program
     */
    public ApiServer(
            View view,
            ChangeStream stream,
            Reading reading,
            AlertEngine alerts,
            ExecutorService readers,
            Supplier<String> metrics,
            String version) {
        endpoints.addAll(new EventEndpoints(view).all());
        endpoints.addAll(new ExportEndpoints(view, new Places(MOST_EXPORTS)).all());
        endpoints.addAll(new CountEndpoints(view).all());
        endpoints.add(new StreamEndpoint(view, stream, readers, new Places(MOST_STREAMS)).endpoint());
        endpoints.addAll(new AlertEndpoints(alerts).all());
        endpoints.addAll(new StatusEndpoints(view, reading, alerts, version).all());
        this.metrics = metrics;
        this.document = ApiDocument.of(endpoints, version).toPrettyString();
    }

    /** Starts to serve. */
    public Javalin start(Listener listener) {
        return Javalin.create(config -> configure(config, listener)).start(listener.port());
    }

    private void configure(JavalinConfig config, Listener listener) {
        Gate gate = new Gate(listener);
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = listener.host();
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(FASTEST));
        config.staticFiles.add(PAGE, Location.CLASSPATH);
        config.routes.before(gate::check);
        for (Endpoint endpoint : endpoints) {
            config.routes.addHttpHandler(endpoint.method(), endpoint.path(), checked(endpoint));
        }
        config.routes.get("/openapi.json", ctx -> EventEndpoints.json(ctx, document));
        config.routes.get(
                "/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4").result(metrics.get()));
        config.routes.exception(BadParameter.class, (e, ctx) -> Problem.of(e).answer(ctx));
        config.routes.exception(Refusal.class, (e, ctx) -> e.problem().answer(ctx));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> answer(e, ctx));
        config.routes.exception(Exception.class, ApiServer::fail);
    }

    private static Handler checked(Endpoint endpoint) {
        return ctx -> {
            Query.check(endpoint, ctx);
            endpoint.handler().handle(ctx);
        };
    }

    private static void answer(HttpResponseException e, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        Problem.of(status, status == HttpStatus.NOT_FOUND ? "there is nothing here" : status.getMessage())
                .answer(ctx);
    }

    private static void fail(Exception e, Context ctx) {
        if (isOver(ctx)) {
            LOG.debug("A reader left before its answer was whole: {}", e.getMessage());
            return;
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "the monitor failed to answer; its log says why")
                .answer(ctx);
    }

    /** Whether Jetty has done with the request, which then tells nothing any more. */
    private static boolean isOver(Context ctx) {
        try {
            return ctx.path().isEmpty();
        } catch (IllegalStateException | NullPointerException e) {
            return true;
        }
    }
}
