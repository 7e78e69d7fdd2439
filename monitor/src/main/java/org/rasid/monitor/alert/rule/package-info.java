/** Rules of alerts, and the file that holds them. */
@NullMarked
package org.rasid.monitor.alert.rule;

import org.jspecify.annotations.NullMarked;
