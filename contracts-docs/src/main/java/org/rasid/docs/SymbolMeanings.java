package org.rasid.docs;

import org.apache.avro.Schema;

/** What the symbols of enums mean: as the doc of the enum says, else as a row of {@code symbols-en.tsv} does. */
final class SymbolMeanings {
    private final Terms terms = Terms.load("org/rasid/docs/symbols-en.tsv");

    /** The meaning in a few words; throws where neither has it. */
    String of(Schema type, String symbol) {
        String meaning = Doc.of(type).symbols().get(symbol);
        return meaning == null ? terms.of(type.getName(), symbol) : meaning;
    }

    /** See {@link Terms#requireAllUsed}. */
    void requireAllUsed() {
        terms.requireAllUsed();
    }
}
