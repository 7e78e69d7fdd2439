package org.rasid.bench.dedup;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;

/**
 * An event of the synthetic news, with all that there is to tell of it.
 *
 * @param place number of the place within the country
 */
record Scene(
        EventType type,
        String country,
        LocalDate day,
        int place,
        Party actor,
        @Nullable Party target,
        int toll,
        Details.Strike.Method method,
        String words) {
    private static final int REGIONS = 12;
    private static final int ACTORS = 16;
    private static final int KNOWN_ACTORS = 6;
    private static final int TARGETS = 20;

    static Scene random(Random random, EventType type, String country, LocalDate day, int places) {
        int actor = random.nextInt(ACTORS);
        int target = random.nextInt(TARGETS);
        List<Details.Strike.Method> methods = List.of(Details.Strike.Method.values());
        return new Scene(
                type,
                country,
                day,
                random.nextInt(places),
                new Party(
                        Party.Role.ACTOR,
                        Words.WORDS.get(actor),
                        actor < KNOWN_ACTORS ? country + "-actor-" + actor : null,
                        null,
                        actor < KNOWN_ACTORS ? country : null),
                type == EventType.STRIKE || type == EventType.THREAT
                        ? new Party(Party.Role.TARGET, Words.WORDS.get(100 + target), null, null, null)
                        : null,
                random.nextInt(40),
                methods.get(random.nextInt(methods.size())),
                Words.sentence(random));
    }

    Location location() {
        String region = country + " region " + place % REGIONS;
        return new Location(
                Words.WORDS.get(200 + place),
                country + "-place-" + place,
                null,
                country,
                region,
                null,
                null,
                Location.Precision.CITY,
                Location.Basis.STATED);
    }
}
