package org.rasid.streams.topology;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.rasid.avro.Event;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/** Sends an event to the topic of its type. */
record EventTopic(TopicSet topics) implements TopicNameExtractor<String, Event> {
    @Override
    public String extract(String key, Event event, RecordContext context) {
        return topics.of(Topics.events(event.getType())).name();
    }

    @Override
    public String toString() {
        return "the topic of the event type";
    }
}
