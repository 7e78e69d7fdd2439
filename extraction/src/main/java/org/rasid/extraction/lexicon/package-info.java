/** Strict loaders for lexicon files, and matching of their phrases in tokens. */
@NullMarked
package org.rasid.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
