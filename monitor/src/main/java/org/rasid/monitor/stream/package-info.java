/** The changes as a stream of server-sent events that can be resumed. */
@NullMarked
package org.rasid.monitor.stream;

import org.jspecify.annotations.NullMarked;
