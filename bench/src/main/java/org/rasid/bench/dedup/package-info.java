/** What deduplication costs as history grows, and in a crowd. */
@NullMarked
package org.rasid.bench.dedup;

import org.jspecify.annotations.NullMarked;
