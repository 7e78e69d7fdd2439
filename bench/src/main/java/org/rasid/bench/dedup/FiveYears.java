package org.rasid.bench.dedup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import org.rasid.extraction.EventType;
import org.rasid.streams.dedup.SourcedMention;

/** Mentions of five years in order of publication: many countries, few of them in the news every day. */
final class FiveYears {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 5 * 365 + 1;
    private static final int COUNTRIES = 25;
    private static final int PLACES = 60;

    /** Types by how often they are in the annotated articles, in per cent. */
    private static final List<EventType> TYPES = types();

    private final Random random;
    private final Reporters reporters;

    FiveYears(long seed) {
        random = new Random(seed);
        reporters = new Reporters(random);
    }

    /** Hands on as many mentions as asked for. */
    void write(int mentions, Consumer<SourcedMention> reader) {
        PriorityQueue<SourcedMention> coming = new PriorityQueue<>(Comparator.comparing(SourcedMention::publishedAt));
        int made = 0;
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day);
            while (made < (long) mentions * (day + 1) / DAYS) {
                Scene scene =
                        Scene.random(random, TYPES.get(random.nextInt(TYPES.size())), "C" + country(), today, PLACES);
                for (int report = reports(); report > 0 && made < mentions; report--) {
                    coming.add(reporters.report(scene));
                    made++;
                }
            }
            List<SourcedMention> due = new ArrayList<>();
            while (!coming.isEmpty()
                    && LocalDate.ofInstant(coming.peek().publishedAt(), ZoneOffset.UTC)
                                    .compareTo(today)
                            <= 0) {
                due.add(coming.remove());
            }
            due.forEach(reader);
        }
        while (!coming.isEmpty()) {
            reader.accept(coming.remove());
        }
    }

    /** Half of the news is of the first three countries. */
    private String country() {
        return String.valueOf((char) ('A' + (int) (COUNTRIES * Math.pow(random.nextDouble(), 3))));
    }

    /** One to two hundred, three on average. */
    private int reports() {
        return (int) Math.min(200, Math.max(1, 1.5 / Math.sqrt(1 - random.nextDouble())));
    }

    private static List<EventType> types() {
        List<EventType> types = new ArrayList<>();
        add(types, EventType.STRIKE, 50);
        add(types, EventType.TALKS, 15);
        add(types, EventType.SECURITY_OPERATION, 10);
        add(types, EventType.DEADLINE, 8);
        add(types, EventType.THREAT, 7);
        add(types, EventType.FORCE_MOVEMENT, 5);
        add(types, EventType.AGREEMENT, 3);
        add(types, EventType.TRUCE, 2);
        return List.copyOf(types);
    }

    private static void add(List<EventType> types, EventType type, int percent) {
        for (int i = 0; i < percent; i++) {
            types.add(type);
        }
    }
}
