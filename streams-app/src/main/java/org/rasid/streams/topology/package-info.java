/** The wiring and its processors; see {@link org.rasid.streams.topology.EventTopology}. */
@NullMarked
package org.rasid.streams.topology;

import org.jspecify.annotations.NullMarked;
