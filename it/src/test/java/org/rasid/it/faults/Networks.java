package org.rasid.it.faults;

import java.util.List;
import org.rasid.schemas.topic.Topics;

/** The network between the apps and the brokers. */
final class Networks {
    private static final int LONG = 200;

    private Networks() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "cut",
                        "no connection between the apps and any broker for 200 further records (20 s or more)",
                        site -> everywhere(site, Link.State.CUT)),
                Scenario.of(
                        "half-open",
                        "connections to all brokers stay and carry nothing for 200 further records",
                        site -> everywhere(site, Link.State.HALF_OPEN)),
                Scenario.of(
                        "slow",
                        "150 ms for each 16 KiB to and from all brokers for 200 further records",
                        site -> everywhere(site, Link.State.SLOW)),
                Scenario.of(
                        "cut-one",
                        "no connection between the apps and the broker that leads a partition of articles.raw",
                        Networks::one));
    }

    private static void everywhere(Site site, Link.State state) {
        List<Broker> brokers = site.brokers().all();
        brokers.forEach(broker -> broker.link().set(state));
        try {
            site.feed().awaitFurther(LONG);
        } finally {
            brokers.forEach(broker -> broker.link().set(Link.State.OPEN));
        }
        site.markAndRecover();
        site.note("recovery counts from the end of the fault");
    }

    /** The others can not take over what it leads, for it lives: the apps wait. */
    private static void one(Site site) throws Exception {
        Broker broker = site.brokers().leaderOf(Topics.ARTICLES_RAW.name(), 0);
        broker.link().set(Link.State.CUT);
        try {
            site.feed().awaitFurther(LONG);
        } finally {
            broker.link().set(Link.State.OPEN);
        }
        site.markAndRecover();
        site.note("recovery counts from the end of the fault");
    }
}
