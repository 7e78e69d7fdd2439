/** Avro in the Confluent wire format, in single-object encoding for internal topics, and as JSON. */
@NullMarked
package org.rasid.schemas.serde;

import org.jspecify.annotations.NullMarked;
