/** Which mentions are one event, and what that event then says: pure functions over mentions, without Kafka and clock. */
@NullMarked
package org.rasid.streams.dedup;

import org.jspecify.annotations.NullMarked;
