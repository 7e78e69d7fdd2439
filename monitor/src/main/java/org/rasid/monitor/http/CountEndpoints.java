package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.BadParameter;
import org.rasid.monitor.filter.Keyword;
import org.rasid.monitor.filter.Parameters;
import org.rasid.monitor.view.EventMap;
import org.rasid.monitor.view.FacetSearch;
import org.rasid.monitor.view.Facets;
import org.rasid.monitor.view.MapSearch;
import org.rasid.monitor.view.PartyNames;
import org.rasid.monitor.view.Step;
import org.rasid.monitor.view.Tally;
import org.rasid.monitor.view.Timeline;
import org.rasid.monitor.view.TimelineSearch;
import org.rasid.monitor.view.View;

/** How many events there are, by what they hold, when and where. */
final class CountEndpoints {
    private static final List<String> CLOCKS = List.of("event", "reported");
    private static final List<String> STEPS = names(Step.values());

    private final View view;
    private final PartyNames parties;

    CountEndpoints(View view) {
        this.view = view;
        this.parties = new PartyNames(view);
    }

    List<Endpoint> all() {
        List<ApiParameter> facets = new ArrayList<>(ApiParameter.filter());
        facets.add(new ApiParameter(
                "facet",
                "query",
                "The fields to count; all unless given.",
                ApiParameter.listOf(
                        Arrays.stream(Keyword.values()).map(Keyword::parameter).toList())));
        List<ApiParameter> timeline = new ArrayList<>(ApiParameter.filter());
        timeline.add(ApiParameter.choice(
                "by", "The days of the event, or those of its first report; event unless given.", CLOCKS));
        timeline.add(ApiParameter.text(
                "zone", "Time zone whose days reports are counted by; UTC unless given.", "Asia/Baghdad"));
        timeline.add(ApiParameter.choice(
                "step", "Length of a stretch; the shortest that gives at most 400 unless given.", STEPS));
        timeline.add(ApiParameter.day("from", "First day counted; that of the first match unless given."));
        timeline.add(ApiParameter.day("until", "Last day counted; that of the last match unless given."));
        List<ApiParameter> map = new ArrayList<>(ApiParameter.filter());
        map.add(ApiParameter.whole(
                "zoom",
                "How finely: 0 gathers over 22.5 degrees, each more halves that; 3 unless given.",
                0,
                MapSearch.DEEPEST));
        return List.of(
                new Endpoint(
                        HandlerType.GET,
                        "/api/facets",
                        "countValues",
                        "Number of events for each value of some fields. A field is counted as if the filter did not select by it.",
                        facets,
                        Endpoint.json("Facets", "The counts."),
                        this::facets),
                new Endpoint(
                        HandlerType.GET,
                        "/api/timeline",
                        "countByTime",
                        "Number of events over time, each at its first day.",
                        timeline,
                        Endpoint.json("Timeline", "The counts."),
                        this::timeline),
                new Endpoint(
                        HandlerType.GET,
                        "/api/map",
                        "countByPlace",
                        "Number of events by place. Events of which only the country is known are counted by country.",
                        map,
                        Endpoint.json("Map", "The counts."),
                        this::map));
    }

    private void facets(Context ctx) {
        Set<Keyword> fields = EnumSet.noneOf(Keyword.class);
        for (String name : Query.parameters(ctx).list("facet")) {
            fields.add(Arrays.stream(Keyword.values())
                    .filter(keyword -> keyword.parameter().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadParameter("facet", "is " + name + ", which can not be counted")));
        }
        Facets facets = view.count(
                new FacetSearch(Query.filter(ctx), fields.isEmpty() ? EnumSet.allOf(Keyword.class) : fields));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("total").put("value", facets.total()).put("exact", true);
        ObjectNode values = body.putObject("facets");
        facets.values().forEach((field, counts) -> {
            ArrayNode list = values.putArray(field.parameter());
            for (Facets.Count count : counts) {
                ObjectNode entry = list.addObject().put("value", count.value()).put("count", count.count());
                if (field == Keyword.PARTY) {
                    parties.of(count.value())
                            .ifPresent(
                                    name -> entry.put("label", name.english()).put("labelAr", name.arabic()));
                }
            }
        });
        EventEndpoints.json(ctx, body.toString());
    }

    private void timeline(Context ctx) {
        Parameters given = Query.parameters(ctx);
        String by = choice(given, "by", CLOCKS);
        String step = choice(given, "step", STEPS);
        Timeline timeline = view.count(new TimelineSearch(
                Query.filter(ctx),
                "reported".equals(by) ? TimelineSearch.Clock.REPORTED : TimelineSearch.Clock.EVENT,
                zone(given),
                step == null ? null : Step.valueOf(step.toUpperCase(Locale.ROOT)),
                day(given, "from"),
                day(given, "until")));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("by", by == null ? "event" : by);
        body.put("step", timeline.step().name().toLowerCase(Locale.ROOT));
        body.put("from", text(timeline.from()));
        body.put("until", text(timeline.until()));
        body.put("undated", timeline.undated());
        ArrayNode buckets = body.putArray("buckets");
        timeline.buckets().forEach((start, tally) -> add(buckets.addObject().put("start", start.toString()), tally));
        EventEndpoints.json(ctx, body.toString());
    }

    private void map(Context ctx) {
        int zoom = Query.parameters(ctx).whole("zoom", 0, MapSearch.DEEPEST, 3);
        EventMap map = view.count(new MapSearch(Query.filter(ctx), zoom));
        EventEndpoints.json(ctx, MapJson.of(zoom, map).toString());
    }

    static void add(ObjectNode node, Tally tally) {
        node.put("count", tally.count());
        ObjectNode types = node.putObject("types");
        tally.types().forEach((type, count) -> types.put(type.name(), count));
    }

    private static @Nullable String choice(Parameters given, String name, List<String> choices) {
        String value = given.one(name);
        if (value != null && !choices.contains(value)) {
            throw new BadParameter(name, "is " + value + " but must be one of " + String.join(", ", choices));
        }
        return value;
    }

    private static @Nullable LocalDate day(Parameters given, String name) {
        String value = given.one(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadParameter(name, "must be a day such as 2026-03-01 but is " + value, e);
        }
    }

    private static ZoneId zone(Parameters given) {
        String value = given.one("zone");
        try {
            return value == null ? ZoneOffset.UTC : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new BadParameter("zone", "must be a time zone such as Asia/Baghdad but is " + value, e);
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<String> names(Step[] steps) {
        return Arrays.stream(steps)
                .map(step -> step.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
