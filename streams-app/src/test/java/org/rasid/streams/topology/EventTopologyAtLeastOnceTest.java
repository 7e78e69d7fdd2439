package org.rasid.streams.topology;

import org.apache.kafka.streams.StreamsConfig;

/** All of it again without transactions, so that nothing rests on them by accident. */
class EventTopologyAtLeastOnceTest extends EventTopologyTest {
    @Override
    String guarantee() {
        return StreamsConfig.AT_LEAST_ONCE;
    }
}
