/** Tests of the example. */
@NullMarked
package org.rasid.examples.table;

import org.jspecify.annotations.NullMarked;
