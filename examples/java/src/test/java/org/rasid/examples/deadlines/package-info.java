/** Tests of the example. */
@NullMarked
package org.rasid.examples.deadlines;

import org.jspecify.annotations.NullMarked;
