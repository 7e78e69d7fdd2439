/** Who may ask the monitor what. */
@NullMarked
package org.rasid.monitor.access;

import org.jspecify.annotations.NullMarked;
