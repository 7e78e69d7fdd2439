/** What an archive run does to the latency of live articles. */
@NullMarked
package org.rasid.bench.backfill;

import org.jspecify.annotations.NullMarked;
