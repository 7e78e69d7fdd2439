/** Articles that are on a Kafka topic already, as JSON. */
@NullMarked
package org.rasid.producer.topic;

import org.jspecify.annotations.NullMarked;
