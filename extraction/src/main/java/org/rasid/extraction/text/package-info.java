/** Text with offsets: folding of spelling variants, tokens, clitics, sentences. */
@NullMarked
package org.rasid.extraction.text;

import org.jspecify.annotations.NullMarked;
