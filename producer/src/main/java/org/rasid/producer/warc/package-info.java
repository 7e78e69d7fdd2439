/** Web archives (WARC, WET): their records one after another, also where some are broken. */
@NullMarked
package org.rasid.producer.warc;

import org.jspecify.annotations.NullMarked;
