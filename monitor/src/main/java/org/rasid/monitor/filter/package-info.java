/** Which events a reader wants: read from request parameters, tested on an event, asked of the index. */
@NullMarked
package org.rasid.monitor.filter;

import org.jspecify.annotations.NullMarked;
