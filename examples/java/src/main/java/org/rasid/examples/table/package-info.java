/** A plain consumer that keeps a table of what holds now. */
@NullMarked
package org.rasid.examples.table;

import org.jspecify.annotations.NullMarked;
