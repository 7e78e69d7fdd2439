/** Fetches from the web: guarded, bounded and polite. Knows nothing of articles. */
@NullMarked
package org.rasid.producer.fetch;

import org.jspecify.annotations.NullMarked;
