/** Articles on their way to Kafka, with counts that only rise when the broker has acknowledged. */
@NullMarked
package org.rasid.producer.send;

import org.jspecify.annotations.NullMarked;
