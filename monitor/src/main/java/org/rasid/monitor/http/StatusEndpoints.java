package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import org.rasid.monitor.access.User;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.alert.AlertHealth;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.view.View;

/** How the monitor is doing. */
final class StatusEndpoints {
    private static final EventFilter ACTIVE = EventFilter.ofQuery("");

    private final View view;
    private final Reading reading;
    private final AlertEngine alerts;
    private final String version;

    StatusEndpoints(View view, Reading reading, AlertEngine alerts, String version) {
        this.alerts = alerts;
        this.version = version;
        this.view = view;
        this.reading = reading;
    }

    List<Endpoint> all() {
        return List.of(
                new Endpoint(
                        HandlerType.GET,
                        "/api/status",
                        "getStatus",
                        "How far the monitor has read, and who asks.",
                        List.of(),
                        Endpoint.json("Status", "The status."),
                        this::status),
                health("live", "Whether the process should go on; 503: restart it.", this::live),
                health(
                        "ready",
                        "Whether all that was on the topics at the start is shown; 503: not yet.",
                        this::ready));
    }

    private static Endpoint health(String kind, String meaning, Handler handler) {
        return new Endpoint(
                HandlerType.GET,
                "/health/" + kind,
                "get" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                meaning,
                List.of(),
                Endpoint.json("Health", "It is so."),
                handler);
    }

    private void status(Context ctx) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("version", version);
        body.put("state", reading.state());
        body.put("ready", reading.isReady());
        body.put("events", view.events());
        body.put("active", view.count(ACTIVE));
        AlertHealth health = alerts.health();
        body.putObject("alerts").put("healthy", health.healthy()).put("detail", health.detail());
        body.put("position", view.position().toString());
        body.put("lagRecords", reading.lag());
        body.put("silentSeconds", reading.silentSeconds());
        body.put("unreadable", reading.unreadable());
        User user = Gate.user(ctx);
        if (user == null) {
            body.putNull("user");
        } else {
            body.putObject("user")
                    .put("name", user.name())
                    .put("role", user.role().name());
        }
        EventEndpoints.json(ctx, body.toString());
    }

    private void live(Context ctx) {
        health(ctx, reading.isAlive());
    }

    private void ready(Context ctx) {
        health(ctx, reading.isReady());
    }

    private void health(Context ctx, boolean good) {
        ctx.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("feed", reading.state());
        body.put("events", view.events());
        body.put("reason", good ? null : reading.reason());
        EventEndpoints.json(ctx, body.toString());
    }
}
