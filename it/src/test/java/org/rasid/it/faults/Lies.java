package org.rasid.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A registry that does not say the truth while an instance starts. */
final class Lies {
    private static final int WHILE = 150;

    private Lies() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        Stream.of(LyingRegistry.Answer.values())
                .filter(answer -> answer != LyingRegistry.Answer.TRUE)
                .forEach(answer -> all.add(Scenario.of(
                        "registry-" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "an instance is killed and starts while the registry gives " + describe(answer)
                                + ", for 150 further records",
                        site -> lie(site, answer))));
        return all;
    }

    private static String describe(LyingRegistry.Answer answer) {
        return switch (answer) {
            case WRONG_SCHEMA -> "another schema to every id";
            case WRONG_ID -> "another id to every schema";
            case ERROR -> "HTTP 500";
            case HTML -> "a page of HTML with status 200";
            case SLOW -> "its answers after 12 s";
            case TRUE -> "the truth";
        };
    }

    private static void lie(Site site, LyingRegistry.Answer answer) throws Exception {
        int ends = site.instance(0).ends().size();
        site.instance(0).kill();
        site.lies().say(answer);
        try {
            site.instance(0).start();
            site.feed().awaitFurther(WHILE);
        } finally {
            site.lies().say(LyingRegistry.Answer.TRUE);
        }
        site.markAndRecover();
        site.note("recovery counts from the end of the lie; the instance ended "
                + (site.instance(0).ends().size() - ends) + " times by itself");
    }
}
