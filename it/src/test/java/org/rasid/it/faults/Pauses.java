package org.rasid.it.faults;

import java.util.List;
import org.rasid.schemas.topic.Topics;

/** SIGSTOP for longer than the others wait, and SIGCONT. */
final class Pauses {
    private Pauses() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "stop-app",
                        "SIGSTOP of an instance until the other one has its work, then SIGCONT: a zombie, to be fenced",
                        Pauses::app),
                Scenario.of(
                        "stop-broker",
                        "SIGSTOP of the broker that leads a partition of articles.raw until others lead, then SIGCONT",
                        Pauses::broker));
    }

    static void app(Site site) throws Exception {
        Child zombie = site.instance(0).child();
        zombie.pause();
        try {
            site.markAndRecover();
        } finally {
            zombie.resume();
        }
        site.feed().awaitFurther(100);
    }

    private static void broker(Site site) throws Exception {
        Child zombie = site.brokers().leaderOf(Topics.ARTICLES_RAW.name(), 0).child();
        zombie.pause();
        try {
            site.markAndRecover();
        } finally {
            zombie.resume();
        }
        site.brokers().awaitAll();
    }
}
