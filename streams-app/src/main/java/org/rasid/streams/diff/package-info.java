/** What sets two sets of event topics apart, event by event. */
@NullMarked
package org.rasid.streams.diff;

import org.jspecify.annotations.NullMarked;
