/** Alerts: rules watch the changes of events, and tell channels what they found. {@link org.rasid.monitor.alert.AlertEngine} is the way in. */
@NullMarked
package org.rasid.monitor.alert;

import org.jspecify.annotations.NullMarked;
