/** Articles from files and streams, validated and sent to Kafka. {@link org.rasid.producer.Ingest} is the way in. */
@NullMarked
package org.rasid.producer;

import org.jspecify.annotations.NullMarked;
