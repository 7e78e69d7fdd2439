package org.rasid.extraction.time;

/**
 * A word of the time lexicon as it stands in a sentence.
 *
 * @param type its class in the lexicon, which patterns name in angle brackets
 * @param value what it is worth within its class: the month number, the offset in days
 * @param end index after its last token
 * @param proclitics the particles before it; may be empty
 */
record Lexeme(String type, int value, int end, String proclitics) {}
