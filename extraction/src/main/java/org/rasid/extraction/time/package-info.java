/** When: Arabic press dates resolved against the publication date. */
@NullMarked
package org.rasid.extraction.time;

import org.jspecify.annotations.NullMarked;
