package org.rasid.bench.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.SourcedMention;

/** Writes reports of scenes, each of which leaves out some of what there is to tell. */
final class Reporters {
    private static final int OUTLETS = 60;
    private static final int HOURS = 40;

    private final Random random;
    private int articles;

    Reporters(Random random) {
        this.random = random;
    }

    /** One report; a quarter are copies of the first words on the scene, the rest are in words of their own. */
    SourcedMention report(Scene scene) {
        String words = random.nextInt(4) == 0 ? scene.words() : Words.sentence(random);
        String trigger = "حدث";
        String sentence = words + " " + trigger;
        Instant published = scene.day()
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(random.nextInt(HOURS * 60))
                .toInstant();
        List<Party> parties = new ArrayList<>();
        if (told(70)) {
            parties.add(scene.actor());
        }
        if (scene.target() != null && told(70)) {
            parties.add(scene.target());
        }
        Mention mention = new Mention(
                trigger,
                words.length() + 1,
                sentence,
                0,
                Assertion.ASSERTED,
                Scope.INCIDENT,
                told(65) ? day(scene.day()) : null,
                told(70) ? scene.location() : country(scene),
                parties,
                details(scene),
                List.of("bench"),
                0.9,
                null);
        String outlet = "outlet " + random.nextInt(OUTLETS);
        return MentionIds.source("article " + articles++, outlet, null, published, "bench", List.of(mention))
                .get(0);
    }

    private Details details(Scene scene) {
        @Nullable Integer toll = told(50) ? scene.toll() : null;
        return switch (scene.type()) {
            case STRIKE -> new Details.Strike(told(60) ? scene.method() : null, null, toll, null, null);
            case TALKS -> new Details.Talks(Details.Talks.Phase.HELD, told(30) ? scene.toll() : null, null);
            case DEADLINE ->
                new Details.Deadline(
                        Details.Deadline.Action.WITHDRAWAL,
                        told(70) ? day(scene.day().plusDays(30 + scene.place())) : null,
                        Details.Deadline.Stance.SET);
            case FORCE_MOVEMENT -> new Details.ForceMovement(Details.ForceMovement.Direction.WITHDRAWAL, toll);
            case THREAT -> new Details.Threat(null);
            case TRUCE -> new Details.Truce(Details.Truce.Phase.AGREED);
            case AGREEMENT -> new Details.Agreement(null);
            case SECURITY_OPERATION -> new Details.SecurityOperation(null, null, toll);
        };
    }

    private boolean told(int percent) {
        return random.nextInt(100) < percent;
    }

    private static DateSpan day(LocalDate day) {
        return new DateSpan(day, day, DateSpan.Granularity.DAY, DateSpan.Basis.EXPLICIT);
    }

    private static Location country(Scene scene) {
        return new Location(
                null,
                null,
                null,
                scene.country(),
                null,
                null,
                null,
                Location.Precision.COUNTRY,
                Location.Basis.ARTICLE);
    }
}
