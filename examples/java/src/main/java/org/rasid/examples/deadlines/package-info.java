/** A Kafka Streams app that joins strikes and deadlines. */
@NullMarked
package org.rasid.examples.deadlines;

import org.jspecify.annotations.NullMarked;
