/** What an alert says. */
@NullMarked
package org.rasid.monitor.alert.notice;

import org.jspecify.annotations.NullMarked;
