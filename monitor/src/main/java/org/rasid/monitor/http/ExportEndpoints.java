package org.rasid.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.export.Calendar;
import org.rasid.monitor.export.Csv;
import org.rasid.monitor.export.Export;
import org.rasid.monitor.export.Feed;
import org.rasid.monitor.export.GeoJson;
import org.rasid.monitor.export.JsonLines;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Parameters;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.EventScan;
import org.rasid.monitor.view.Order;
import org.rasid.monitor.view.Snapshot;
import org.rasid.monitor.view.View;

/** Events in the formats of other programs. */
final class ExportEndpoints {
    private static final int LARGEST_LIMIT = 100_000;
    private static final int DEFAULT_LIMIT = 10_000;
    private static final int DEFAULT_ENTRIES = 50;

    /** Those whose libraries build the whole in memory. */
    private static final int LARGEST_WHOLE = 5_000;

    private static final int EVENTS_A_READ = 200;

    private final View view;
    private final Places places;

    ExportEndpoints(View view, Places places) {
        this.view = view;
        this.places = places;
    }

    List<Endpoint> all() {
        return List.of(
                export("csv", "text/csv", "A table.", new Csv(), DEFAULT_LIMIT, LARGEST_LIMIT),
                export(
                        "jsonl",
                        "application/jsonl",
                        "A line of JSON, a FullItem, for each event.",
                        new JsonLines(),
                        DEFAULT_LIMIT,
                        LARGEST_LIMIT),
                export(
                        "geojson",
                        "application/geo+json",
                        "Features; those of which only the country is known have no geometry.",
                        new GeoJson(),
                        DEFAULT_LIMIT,
                        LARGEST_LIMIT),
                export(
                        "ics",
                        "text/calendar",
                        "A calendar of the deadlines.",
                        new Calendar(),
                        LARGEST_WHOLE,
                        LARGEST_WHOLE),
                export("rss", "application/rss+xml", "A news feed.", Feed.rss(), DEFAULT_ENTRIES, LARGEST_WHOLE),
                export("atom", "application/atom+xml", "A news feed.", Feed.atom(), DEFAULT_ENTRIES, LARGEST_WHOLE));
    }

    private Endpoint export(String suffix, String type, String meaning, Export export, int usual, int most) {
        List<ApiParameter> parameters = new ArrayList<>(ApiParameter.filter());
        parameters.add(EventEndpoints.order(export.usualOrder()));
        parameters.add(ApiParameter.whole("limit", "Most events; " + usual + " unless given.", 1, most));
        return new Endpoint(
                HandlerType.GET,
                "/api/events." + suffix,
                "exportEvents" + suffix.substring(0, 1).toUpperCase(Locale.ROOT) + suffix.substring(1),
                "Events that match, for other programs.",
                parameters,
                new Endpoint.Answer(type, meaning, null),
                ctx -> write(ctx, type, export, usual, most));
    }

    private void write(Context ctx, String type, Export export, int usual, int most) throws IOException {
        Parameters given = Query.parameters(ctx);
        EventFilter filter = export.narrow(Query.filter(ctx));
        Order order = EventEndpoints.order(given, export.usualOrder());
        int limit = given.whole("limit", 1, most, usual);
        String page = ctx.scheme() + "://" + ctx.host() + "/";
        Places.Place place = places.take(ctx);
        try (Snapshot snapshot = view.snapshot()) {
            ctx.contentType(type + "; charset=utf-8");
            export.write(() -> new Events(snapshot, filter, order, limit), page, ctx.outputStream());
        } finally {
            place.leave();
        }
    }

    /** Reads on as it is asked, so that not all is in memory. */
    static final class Events implements Iterator<Change> {
        private final Snapshot snapshot;
        private final EventFilter filter;
        private final Order order;
        private int left;
        private Iterator<Change> part = List.<Change>of().iterator();
        private @Nullable String cursor;
        private boolean last;

        Events(Snapshot snapshot, EventFilter filter, Order order, int limit) {
            this.snapshot = snapshot;
            this.filter = filter;
            this.order = order;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            if (left > 0 && !part.hasNext() && !last) {
                EventScan.Part read =
                        snapshot.search(new EventScan(filter, order, Math.min(left, EVENTS_A_READ), cursor));
                part = read.events().iterator();
                cursor = read.next();
                last = cursor == null;
            }
            return left > 0 && part.hasNext();
        }

        @Override
        public Change next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            left--;
            return part.next();
        }
    }
}
