/** What a monitoring team looks at: the event topics as a list, a stream and a web page. */
@NullMarked
package org.rasid.monitor;

import org.jspecify.annotations.NullMarked;
