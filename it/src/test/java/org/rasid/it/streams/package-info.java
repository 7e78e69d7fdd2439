/** The streams app on a real broker and a real registry. */
@NullMarked
package org.rasid.it.streams;

import org.jspecify.annotations.NullMarked;
