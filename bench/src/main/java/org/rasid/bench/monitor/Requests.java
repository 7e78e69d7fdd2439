package org.rasid.bench.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The requests of one reader. */
final class Requests {
    private static final List<String> SORTS =
            List.of("-changed", "-changed", "-changed", "-reported", "-event", "event", "-confidence", "-sources");
    private static final List<String> TYPES = List.of("STRIKE", "TALKS", "TRUCE", "THREAT", "DEADLINE");

    private final InventedEvents events;
    private final long count;
    private final Random random;

    Requests(InventedEvents events, long count, Random random) {
        this.events = events;
        this.count = count;
        this.random = random;
    }

    Kind kind() {
        return Kind.of(random.nextInt(100));
    }

    /** For a next page, the list that it follows. */
    String path(Kind kind) {
        return switch (kind) {
            case LIST, NEXT_PAGE -> "api/events?" + filter() + "&sort=" + any(SORTS);
            case TEXT -> "api/events?" + text() + (random.nextBoolean() ? "&" + filter() : "");
            case FACETS -> "api/facets?" + maybeText();
            case TIMELINE -> "api/timeline?by=" + (random.nextBoolean() ? "event" : "reported") + "&" + maybeText();
            case MAP -> "api/map?zoom=" + random.nextInt(9) + "&" + maybeText();
            case EVENT -> "api/events/" + InventedEvents.id((long) (random.nextDouble() * count));
            case HISTORY ->
                "api/events/"
                        + InventedEvents.id(
                                (long) (random.nextDouble() * count) / History.CHANGED_EARLY * History.CHANGED_EARLY)
                        + "/history";
        };
    }

    private String maybeText() {
        return random.nextInt(4) == 0 ? text() : filter();
    }

    private String text() {
        return "text=" + encoded(events.text(random));
    }

    private String filter() {
        String country = events.world().country(random);
        return switch (random.nextInt(8)) {
            case 0 -> "type=" + any(TYPES);
            case 1 -> "country=" + country;
            case 2 -> "country=" + country + "&type=" + any(TYPES) + "," + any(TYPES);
            case 3 -> "party=" + World.actor(random.nextInt(World.ACTORS));
            case 4 -> days(30);
            case 5 -> "country=" + country + "&standing=CONFIRMED&minConfidence=0.7&" + days(365);
            case 6 -> box();
            default ->
                "admin1=" + encoded(World.division(country, random.nextInt(World.divisions()))) + "&minSources=2";
        };
    }

    private String days(int most) {
        LocalDate from = InventedEvents.FIRST_DAY.plusDays(random.nextInt(InventedEvents.DAYS));
        return "eventFrom=" + from + "&eventUntil=" + from.plusDays(1 + random.nextInt(most));
    }

    private String box() {
        int west = 30 + random.nextInt(15);
        int south = 12 + random.nextInt(20);
        return "bbox=" + west + "," + south + "," + (west + 4) + "," + (south + 3);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
