/** What the alerts must not forget: how far they have come, what was told, what is still to be delivered. */
@NullMarked
package org.rasid.monitor.alert.outbox;

import org.jspecify.annotations.NullMarked;
