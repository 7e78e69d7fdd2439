package org.rasid.monitor;

import io.javalin.Javalin;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.staticfiles.Location;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.rasid.schemas.serde.AvroJson;

/** The HTTP face of the monitor: events as JSON, the stream of changes, the page, health and metrics. */
final class MonitorServer {
    private static final int DEFAULT_LIMIT = 200;
    private static final int LARGEST_LIMIT = 1_000;

    private final EventView view;
    private final EventFeed feed;
    private final ExecutorService readers;
    private final PrometheusMeterRegistry metrics;

    MonitorServer(EventView view, EventFeed feed, ExecutorService readers, PrometheusMeterRegistry metrics) {
        this.view = view;
        this.feed = feed;
        this.readers = readers;
        this.metrics = metrics;
    }

    /** Starts to serve; port 0 takes a free one. */
    Javalin start(String host, int port) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.jetty.host = host;
                    config.staticFiles.add("/org/rasid/monitor/page", Location.CLASSPATH);
                    config.routes.get("/api/events", this::events);
                    config.routes.get("/api/events/{id}", this::event);
                    config.routes.sse("/api/stream", this::stream);
                    config.routes.get("/health/live", this::live);
                    config.routes.get("/health/ready", this::ready);
                    config.routes.get(
                            "/metrics",
                            ctx -> ctx.contentType("text/plain; version=0.0.4").result(metrics.scrape()));
                    config.routes.exception(
                            IllegalArgumentException.class,
                            (e, ctx) -> error(ctx, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
                })
                .start(port);
    }

    private void events(Context ctx) {
        EventFilter filter = EventFilter.of(ctx::queryParam);
        int limit = Math.min(EventFilter.whole(ctx::queryParam, "limit", DEFAULT_LIMIT), LARGEST_LIMIT);
        List<EventChange> changes = view.list(filter, limit);
        json(ctx, changes.stream().map(MonitorServer::toJson).collect(Collectors.joining(",", "{\"events\":[", "]}")));
    }

    private void event(Context ctx) {
        view.get(ctx.pathParam("id"))
                .ifPresentOrElse(
                        change -> json(ctx, toJson(change)),
                        () -> error(ctx, HttpStatus.NOT_FOUND, "no event has this id"));
    }

    private void stream(SseClient client) {
        EventFilter filter = EventFilter.of(client.ctx()::queryParam);
        LiveReader reader = new LiveReader(client, filter);
        client.keepAlive();
        client.onClose(() -> view.unsubscribe(reader));
        view.subscribe(reader);
        readers.execute(reader);
    }

    private void live(Context ctx) {
        boolean alive = feed.state() == EventFeed.State.STARTING || feed.state() == EventFeed.State.FOLLOWING;
        health(ctx, alive);
    }

    private void ready(Context ctx) {
        health(ctx, feed.state() == EventFeed.State.FOLLOWING);
    }

    private void health(Context ctx, boolean good) {
        ctx.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        json(ctx, "{\"feed\":\"" + feed.state() + "\",\"events\":" + view.size() + "}");
    }

    private static String toJson(EventChange change) {
        return "{\"change\":\"" + change.kind() + "\",\"revision\":" + change.revision() + ",\"event\":"
                + AvroJson.toJson(change.event()) + "}";
    }

    private static void error(Context ctx, HttpStatus status, String message) {
        ctx.status(status);
        json(ctx, "{\"error\":" + com.fasterxml.jackson.databind.node.TextNode.valueOf(message) + "}");
    }

    private static void json(Context ctx, String json) {
        ctx.contentType(ContentType.APPLICATION_JSON).result(json);
    }
}
