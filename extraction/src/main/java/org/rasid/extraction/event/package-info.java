/** What: triggers, arguments, assertion and the other fields of each event type. */
@NullMarked
package org.rasid.extraction.event;

import org.jspecify.annotations.NullMarked;
