/** Reading of numbers: digits, cardinal words and ordinal words, apart from what they count. */
@NullMarked
package org.rasid.extraction.quantity.number;

import org.jspecify.annotations.NullMarked;
