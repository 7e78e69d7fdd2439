/** JSON that is read strictly. */
@NullMarked
package org.rasid.monitor.alert.json;

import org.jspecify.annotations.NullMarked;
