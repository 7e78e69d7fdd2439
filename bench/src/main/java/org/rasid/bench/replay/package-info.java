/** How fast a replay goes through many articles. */
@NullMarked
package org.rasid.bench.replay;

import org.jspecify.annotations.NullMarked;
