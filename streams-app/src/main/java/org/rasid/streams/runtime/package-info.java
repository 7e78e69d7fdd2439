/** The app as a process: start, health, metrics, shutdown. */
@NullMarked
package org.rasid.streams.runtime;

import org.jspecify.annotations.NullMarked;
