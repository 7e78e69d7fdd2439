/** How fast web archives are read, against merely going over their records. */
@NullMarked
package org.rasid.bench.warc;

import org.jspecify.annotations.NullMarked;
