/** Events in the formats of other programs. */
@NullMarked
package org.rasid.monitor.export;

import org.jspecify.annotations.NullMarked;
