/** The streams app against the same without extraction and against a bare topology: rate, latency, recovery and cost. */
@NullMarked
package org.rasid.bench.pipeline;

import org.jspecify.annotations.NullMarked;
