package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.Parameters;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.EventPage;
import org.rasid.monitor.view.EventSearch;
import org.rasid.monitor.view.Item;
import org.rasid.monitor.view.Order;
import org.rasid.monitor.view.View;

/** Events in lists and one by one. */
final class EventEndpoints {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final int CHANGES_SHOWN = 100;

    private final View view;

    EventEndpoints(View view) {
        this.view = view;
    }

    List<Endpoint> all() {
        List<ApiParameter> list = new ArrayList<>(ApiParameter.filter());
        list.add(order(Order.LATEST_CHANGE));
        list.add(ApiParameter.whole("limit", "Most events of a page; 50 unless given.", 1, LARGEST_LIMIT));
        list.add(ApiParameter.text("cursor", "Where the page begins: next of the page before.", "-changed_4711"));
        return List.of(
                new Endpoint(
                        HandlerType.GET,
                        "/api/events",
                        "listEvents",
                        "Events that match, page by page, without their evidence.",
                        list,
                        Endpoint.json("EventPage", "A page."),
                        this::list),
                new Endpoint(
                        HandlerType.GET,
                        "/api/events/{id}",
                        "getEvent",
                        "One event with its evidence, of any status.",
                        List.of(ApiParameter.id("Identifier of the event.")),
                        Endpoint.json("FullItem", "The event."),
                        this::one),
                new Endpoint(
                        HandlerType.GET,
                        "/api/events/{id}/history",
                        "getHistory",
                        "The last changes of an event, newest first, field by field.",
                        List.of(ApiParameter.id("Identifier of the event.")),
                        Endpoint.json("History", "The changes that are remembered."),
                        this::history));
    }

    /** @param usual what counts where none is given */
    static ApiParameter order(Order usual) {
        return ApiParameter.choice(
                "sort",
                "Field to sort by; a minus sign puts the latest or greatest first. " + usual
                        + " unless given. Events without the field come last.",
                Order.choices());
    }

    static Order order(Parameters given, Order usual) {
        String sort = given.one("sort");
        return sort == null ? usual : Order.parse("sort", sort);
    }

    private void list(Context ctx) {
        Parameters given = Query.parameters(ctx);
        EventPage page = view.search(new EventSearch(
                Query.filter(ctx),
                order(given, Order.LATEST_CHANGE),
                given.whole("limit", 1, LARGEST_LIMIT, DEFAULT_LIMIT),
                given.one("cursor")));
        // the items are JSON already
        String next = page.next() == null ? "null" : "\"" + page.next() + "\"";
        json(
                ctx,
                "{\"events\":[" + String.join(",", page.items()) + "],\"total\":{\"value\":"
                        + page.total().value() + ",\"exact\":" + page.total().exact() + "},\"next\":" + next
                        + ",\"position\":\"" + page.position() + "\"}");
    }

    private void one(Context ctx) {
        json(ctx, Item.full(change(ctx)).toString());
    }

    private void history(Context ctx) {
        String id = change(ctx).event().getId();
        List<Change> changes = view.history(id, CHANGES_SHOWN);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode told = body.putArray("changes");
        changes.forEach(change -> told.add(Differences.of(change)));
        @Nullable Change first = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        body.put("complete", first != null && first.before() == null && first.revision() <= 1);
        json(ctx, body.toString());
    }

    private Change change(Context ctx) {
        return view.event(ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "no event has this id"));
    }

    static void json(Context ctx, String json) {
        ctx.contentType(ContentType.APPLICATION_JSON).result(json);
    }
}
