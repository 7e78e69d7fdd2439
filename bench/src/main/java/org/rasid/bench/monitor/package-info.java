/** How the monitor bears many events, many readers and being stopped. */
@NullMarked
package org.rasid.bench.monitor;

import org.jspecify.annotations.NullMarked;
