/**
 * When: Arabic press dates resolved against the publication date. The words are in {@code words.tsv}, the rules in {@code
 * rules.tsv} and {@code lengths.tsv}, prepositions in {@code relations.tsv}; a new rule needs a case in the test corpus.
 */
@NullMarked
package org.rasid.extraction.time;

import org.jspecify.annotations.NullMarked;
