/** Tests of the converter; with a sink it is tested on a real worker, in {@code it}. */
@NullMarked
package org.rasid.examples.connect;

import org.jspecify.annotations.NullMarked;
