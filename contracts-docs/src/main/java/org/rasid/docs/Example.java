package org.rasid.docs;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.rasid.schemas.topic.TopicSpec;

/**
 * A record as it stands on a topic.
 *
 * @param headers their text by their name, in the order in which they stand on it
 */
record Example(TopicSpec topic, String key, Map<String, String> headers, SpecificRecord value) {}
