package org.rasid.streams.ops;

import java.util.Properties;
import org.apache.kafka.streams.Topology;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.Extraction;
import org.rasid.streams.topology.Tally;
import org.rasid.streams.topology.TopicSerdes;

/** What the app is made of, in Kafka's own words. Needs neither broker nor registry. */
public final class Description {
    private Description() {}

    /** The sub-topologies with their processors, stores and topics. */
    public static String of(Properties properties) {
        Extraction none = new Extraction(
                article -> {
                    throw new IllegalStateException("a description extracts nothing");
                },
                "none");
        Topology topology = EventTopology.build(properties, TopicSerdes.withoutRegistry(), none, Tally.NONE);
        return topology.describe().toString();
    }
}
