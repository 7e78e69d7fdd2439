/** Brings parked records back to the topics they came from, each once. */
@NullMarked
package org.rasid.streams.redrive;

import org.jspecify.annotations.NullMarked;
