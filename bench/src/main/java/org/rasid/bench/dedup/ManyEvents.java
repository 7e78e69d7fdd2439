package org.rasid.bench.dedup;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;

/** Articles that each tell of ten events that no other tells of, of 25 countries, six a day. */
public final class ManyEvents {
    /** How many events each article tells of. */
    public static final int OF_AN_ARTICLE = 10;

    private static final LocalDate FIRST = LocalDate.of(1975, 1, 1);
    private static final int ARTICLES_A_DAY = 6;
    private static final int COUNTRIES = 25;
    private static final int PLACES = 60;
    private static final long SEED = 20260301;

    private ManyEvents() {}

    /** The day on which the article of a number, from 0, is published. */
    public static LocalDate day(int article) {
        return FIRST.plusDays(article / ARTICLES_A_DAY);
    }

    /** What is found in it: the same each time. */
    public static List<Mention> mentions(int article) {
        Random random = new Random(SEED + article);
        Reporters reporters = new Reporters(random);
        return IntStream.range(0, OF_AN_ARTICLE)
                .mapToObj(
                        event -> reporters.report(scene(random, article, event)).mention())
                .toList();
    }

    /** No two articles of about the same days have a country and type in common at the same place. */
    private static Scene scene(Random random, int article, int event) {
        int turn = article * OF_AN_ARTICLE + event;
        List<EventType> types = List.of(EventType.STRIKE, EventType.SECURITY_OPERATION);
        String country = "C" + (char) ('A' + turn % COUNTRIES);
        EventType type = types.get(turn / COUNTRIES % types.size());
        Scene scene = Scene.random(random, type, country, day(article), PLACES);
        return new Scene(
                scene.type(),
                scene.country(),
                scene.day(),
                turn / (COUNTRIES * types.size()) % PLACES,
                scene.actor(),
                scene.target(),
                scene.toll(),
                scene.method(),
                scene.words());
    }
}
