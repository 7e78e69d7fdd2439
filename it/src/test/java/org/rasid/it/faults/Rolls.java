package org.rasid.it.faults;

import java.util.List;

/** Restarts in order, and changes of how many instances there are. */
final class Rolls {
    private Rolls() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "roll-apps", "both instances stopped in order and started, one after the other", Rolls::apps),
                Scenario.of(
                        "roll-brokers",
                        "each broker stopped in order and started, the next when all copies are in step",
                        Rolls::brokers),
                Scenario.of("scale", "from two instances to one, to three, to one, to two", Rolls::scale));
    }

    private static void apps(Site site) throws Exception {
        for (int number = 0; number < 2; number++) {
            site.instance(number).stop();
            site.mark();
            site.instance(number).start();
            site.awaitRecovered();
        }
    }

    private static void brokers(Site site) throws Exception {
        for (Broker broker : site.brokers().all()) {
            broker.child().stop();
            site.mark();
            broker.start();
            site.brokers().awaitAll();
            site.awaitRecovered();
        }
    }

    static void scale(Site site) throws Exception {
        site.instance(1).stop();
        site.markAndRecover();
        site.instance(1).start();
        site.instance(2).start();
        site.feed().awaitFurther(100);
        site.markAndRecover();
        site.instance(0).stop();
        site.instance(2).stop();
        site.markAndRecover();
        site.instance(0).start();
    }
}
