package org.rasid.extraction.event;

/**
 * A trigger found in a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param proclitics the particles before it
 * @param enclitic the pronoun after it
 */
record Hit(Trigger trigger, Form form, int first, int end, String proclitics, String enclitic) {
    boolean isFuture() {
        return form.tense() == Form.Tense.PRESENT && proclitics.endsWith("س");
    }
}
