/** What topics hold at one moment. */
@NullMarked
package org.rasid.streams.reading;

import org.jspecify.annotations.NullMarked;
