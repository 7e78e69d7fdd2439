package org.rasid.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.rasid.monitor.filter.BadParameter;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.stream.StreamReader;
import org.rasid.monitor.view.Position;
import org.rasid.monitor.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream of changes. */
final class StreamEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(StreamEndpoint.class);
    private static final String RESUME = "Last-Event-ID";

    private final View view;
    private final ChangeStream stream;
    private final ExecutorService readers;
    private final Places places;

    /** Each reader takes a thread of the executor. */
    StreamEndpoint(View view, ChangeStream stream, ExecutorService readers, Places places) {
        this.view = view;
        this.stream = stream;
        this.readers = readers;
        this.places = places;
    }

    Endpoint endpoint() {
        List<ApiParameter> parameters = new ArrayList<>(ApiParameter.filter());
        parameters.add(ApiParameter.text(
                "after", "Position of a list or of the last message; begins now unless given.", "k3f9a-4711"));
        parameters.add(ApiParameter.header(
                RESUME, "Id of the last message that a reader got, as browsers send it; it precedes after."));
        return new Endpoint(
                HandlerType.GET,
                "/api/stream",
                "followEvents",
                "Changes of events that match, or did before, as they come. The event of each message is the kind of"
                        + " change, its data a StreamedItem. A message reset tells that the position can not be resumed.",
                parameters,
                new Endpoint.Answer("text/event-stream", "Server-sent events, until the reader leaves.", null),
                this::stream);
    }

    private void stream(Context ctx) throws IOException {
        EventFilter filter = Query.filter(ctx);
        Position from = position(ctx);
        Places.Place place = places.take(ctx);
        ctx.res().setContentType("text/event-stream");
        ctx.res().setCharacterEncoding("UTF-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        // for proxies that would gather messages
        ctx.res().setHeader("X-Accel-Buffering", "no");
        StreamReader reader =
                new StreamReader(stream, view, filter, from, ctx.res().getOutputStream());
        ctx.future(() -> CompletableFuture.runAsync(() -> follow(reader), readers)
                .whenComplete((none, failure) -> place.leave()));
    }

    private static void follow(StreamReader reader) {
        try {
            reader.run();
        } catch (IOException e) {
            LOG.debug("A reader left, or took nothing for too long: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Position position(Context ctx) {
        String header = ctx.header(RESUME);
        String after = Query.parameters(ctx).one("after");
        if (header != null) {
            // one that this monitor did not give is answered with a reset
            return Position.parse(header).orElse(new Position("0", 0));
        }
        return after == null
                ? stream.position()
                : Position.parse(after)
                        .orElseThrow(() -> new BadParameter("after", "is not a position, such as k3f9a-4711"));
    }
}
