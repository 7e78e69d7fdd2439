/** How many: numbers in digits and words, and what they count. */
@NullMarked
package org.rasid.extraction.quantity;

import org.jspecify.annotations.NullMarked;
