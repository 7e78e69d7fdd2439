/** The wire format against the genuine Confluent serde, over a real registry. */
@NullMarked
package org.rasid.it.wire;

import org.jspecify.annotations.NullMarked;
