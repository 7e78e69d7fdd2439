/** Where: the gazetteer and its matches. */
@NullMarked
package org.rasid.extraction.place;

import org.jspecify.annotations.NullMarked;
