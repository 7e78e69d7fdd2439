package org.rasid.it.faults;

import java.nio.file.Files;
import java.util.List;
import org.rasid.it.browser.MonitorProcess;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

/** Records where none like them belong; articles.raw gets its own all the time, see {@link Supply}. */
final class Poisonings {
    private Poisonings() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of(
                        "poison-internal",
                        "garbage of eight kinds, with and without keys, on every partition of the repartition topic",
                        Poisonings::internal),
                Scenario.once(
                        "poison-events",
                        "garbage of eight kinds on every partition of every event topic and of events.mentions,"
                                + " while rasid monitor reads them",
                        Poisonings::events));
    }

    private static void internal(Site site) throws Exception {
        int taken = Poison.send(site.cluster().bootstrapServers(), EventTopology.mentionsByBlock("rasid"), true);
        site.addForeign(taken);
        site.markAndRecover();
        site.note(taken + " records were put there");
    }

    private static void events(Site site) throws Exception {
        try (MonitorProcess monitor = new MonitorProcess(
                site.linked(), Files.createDirectories(site.folder().resolve("monitor-poisoned")))) {
            int taken = 0;
            for (TopicSpec topic : Topics.allEvents()) {
                taken += Poison.send(site.cluster().bootstrapServers(), topic.name(), true);
            }
            taken += Poison.send(site.cluster().bootstrapServers(), Topics.EVENTS_MENTIONS.name(), true);
            site.markAndRecover();
            site.note(taken + " records were put there; the brokers took none without a key");
            Kills.awaitSameView(site, monitor);
            monitor.kill();
            monitor.start();
            Kills.awaitSameView(site, monitor);
            site.feed().resume();
        }
    }
}
