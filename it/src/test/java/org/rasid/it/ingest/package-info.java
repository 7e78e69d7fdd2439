/** The producer in processes of its own that are killed, against a real broker. */
@NullMarked
package org.rasid.it.ingest;

import org.jspecify.annotations.NullMarked;
