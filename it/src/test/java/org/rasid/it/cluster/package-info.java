/** A cluster to test on, what its topics hold, and the streams app in a process of its own. */
@NullMarked
package org.rasid.it.cluster;

import org.jspecify.annotations.NullMarked;
