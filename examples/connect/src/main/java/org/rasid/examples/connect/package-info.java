/** Records of Rasid for Kafka Connect. */
@NullMarked
package org.rasid.examples.connect;

import org.jspecify.annotations.NullMarked;
