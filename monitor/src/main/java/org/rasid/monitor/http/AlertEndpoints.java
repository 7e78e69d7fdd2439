package org.rasid.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rasid.monitor.access.User;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.alert.TestOutcome;
import org.rasid.monitor.alert.json.InvalidValueException;
import org.rasid.monitor.alert.json.StrictJson;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.filter.BadParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of alerts, and what they told. */
final class AlertEndpoints {
    /** Who changed what; kept apart from the rest by its name. */
    private static final Logger AUDIT = LoggerFactory.getLogger("org.rasid.audit");

    private static final String RULES = "/api/alerts/rules";
    private static final int MOST_RECENT = 1_000;
    private static final int DEFAULT_RECENT = 100;

    private final AlertEngine engine;

    AlertEndpoints(AlertEngine engine) {
        this.engine = engine;
    }

    List<Endpoint> all() {
        List<ApiParameter> id = List.of(ApiParameter.id("Identifier of the rule."));
        List<ApiParameter> write = List.of(
                ApiParameter.id("Identifier of the rule."),
                ApiParameter.header(
                        Gate.WRITE_HEADER, "Any text; pages of other sites can not send it, so it must be there."));
        return List.of(
                new Endpoint(
                        HandlerType.GET,
                        RULES,
                        "listRules",
                        "The rules of alerts.",
                        List.of(),
                        Endpoint.json("Rules", "All of them."),
                        this::rules),
                new Endpoint(
                        HandlerType.GET,
                        RULES + "/{id}",
                        "getRule",
                        "One rule.",
                        id,
                        Endpoint.json("Rule", "The rule."),
                        this::rule),
                new Endpoint(
                        HandlerType.PUT,
                        RULES + "/{id}",
                        "putRule",
                        "Adds a rule or replaces it; for admins.",
                        write,
                        Endpoint.json("Rule", "The rule as it is kept."),
                        this::put,
                        "Rule"),
                new Endpoint(
                        HandlerType.DELETE,
                        RULES + "/{id}",
                        "deleteRule",
                        "Removes a rule; for admins.",
                        write,
                        Endpoint.json("Rules", "The rules that are left."),
                        this::delete),
                new Endpoint(
                        HandlerType.POST,
                        RULES + "/{id}/test",
                        "testRule",
                        "Sends a marked test alert through the channels of a rule, now; for admins.",
                        write,
                        Endpoint.json("TestResult", "What came of it."),
                        this::test),
                new Endpoint(
                        HandlerType.GET,
                        "/api/alerts/recent",
                        "listAlerts",
                        "The last alerts, the latest first.",
                        List.of(ApiParameter.whole("limit", "Most alerts; 100 unless given.", 1, MOST_RECENT)),
                        Endpoint.json("Alerts", "The alerts."),
                        this::recent),
                new Endpoint(
                        HandlerType.GET,
                        "/api/alerts/channels",
                        "listChannels",
                        "The channels that the operator has set up.",
                        List.of(),
                        Endpoint.json("Channels", "All of them."),
                        this::channels));
    }

    private void rules(Context ctx) {
        json(ctx, Map.of("rules", engine.rules()));
    }

    private void rule(Context ctx) {
        json(ctx, found(ctx));
    }

    private void put(Context ctx) {
        User user = Gate.requireAdmin(ctx);
        String id = ctx.pathParam("id");
        try {
            Rule rule = StrictJson.read(ctx.body(), Rule.class);
            if (!rule.id().equals(id)) {
                throw new BadParameter("id", "is " + rule.id() + " in the body but " + id + " in the path");
            }
            engine.put(rule);
        } catch (InvalidValueException e) {
            throw new BadParameter(e.key().isEmpty() ? "body" : e.key(), complaint(e), e);
        }
        AUDIT.info("{} put alert rule {}", user.name(), id);
        json(ctx, found(ctx));
    }

    private void delete(Context ctx) {
        User user = Gate.requireAdmin(ctx);
        String id = found(ctx).id();
        engine.remove(id);
        AUDIT.info("{} deleted alert rule {}", user.name(), id);
        rules(ctx);
    }

    private void test(Context ctx) throws InterruptedException {
        User user = Gate.requireAdmin(ctx);
        String id = found(ctx).id();
        AUDIT.info("{} tested alert rule {}", user.name(), id);
        List<TestOutcome> outcomes = engine.test(id);
        boolean delivered = !outcomes.isEmpty() && outcomes.stream().allMatch(TestOutcome::delivered);
        String detail = outcomes.isEmpty()
                ? "the rule names no channel"
                : outcomes.stream()
                        .map(outcome -> outcome.channel() + ": " + outcome.detail())
                        .collect(Collectors.joining("; "));
        json(ctx, Map.of("delivered", delivered, "detail", detail, "channels", outcomes));
    }

    private void recent(Context ctx) {
        int limit = Query.parameters(ctx).whole("limit", 1, MOST_RECENT, DEFAULT_RECENT);
        json(ctx, Map.of("alerts", engine.recent(limit)));
    }

    private void channels(Context ctx) {
        json(ctx, Map.of("channels", engine.channels()));
    }

    private Rule found(Context ctx) {
        return engine.rule(ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "no rule has this id"));
    }

    private static String complaint(InvalidValueException e) {
        String message = String.valueOf(e.getMessage());
        return e.key().isEmpty()
                ? message
                : message.substring(Math.min(message.length(), e.key().length() + 1));
    }

    private static void json(Context ctx, Object value) {
        EventEndpoints.json(ctx, StrictJson.write(value));
    }
}
