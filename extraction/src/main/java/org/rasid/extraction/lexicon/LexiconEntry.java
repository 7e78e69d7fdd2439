package org.rasid.extraction.lexicon;

/**
 * A word or phrase of a lexicon file, in one of its forms.
 *
 * @param file below {@link Lexicons#ROOT}
 * @param line from 1
 * @param id id of the line, or the class that it belongs to where lines have no ids
 * @param meaning what it stands for, in a few words: {@code CITY IQ}, {@code method=AIRSTRIKE}
 * @param listed as the file has it, without what is said of this name alone
 * @param form one of its inflected forms; the same as listed where it stands as written
 * @param pronoun whether a pronoun may be written onto its end
 * @param guarded whether it counts only beside something else, or seldom
 */
public record LexiconEntry(
        String file,
        int line,
        String id,
        String meaning,
        String listed,
        String form,
        boolean pronoun,
        boolean guarded) {
    /** An entry of a name or word that takes no pronoun. */
    public static LexiconEntry name(
            Table.Row row, String id, String meaning, String listed, String form, boolean guarded) {
        return new LexiconEntry(fileOf(row), row.line(), id, meaning.strip(), listed, form, false, guarded);
    }

    /** An entry of a word that may take a pronoun. */
    public static LexiconEntry word(
            Table.Row row, String id, String meaning, String listed, String form, boolean guarded) {
        return new LexiconEntry(fileOf(row), row.line(), id, meaning.strip(), listed, form, true, guarded);
    }

    private static String fileOf(Table.Row row) {
        return row.file().startsWith(Lexicons.ROOT) ? row.file().substring(Lexicons.ROOT.length()) : row.file();
    }
}
