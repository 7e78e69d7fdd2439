package org.rasid.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rasid.extraction.actor.ActorEntries;
import org.rasid.extraction.event.EventEntries;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.place.PlaceEntries;
import org.rasid.extraction.quantity.QuantityEntries;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.time.TimeEntries;

/** Every word and phrase of the lexicons in all its forms, to see what a word of a text may stand for. Immutable. */
public final class LexiconIndex {
    private final List<LexiconEntry> entries;
    private final PhraseIndex<LexiconEntry> names;
    private final PhraseIndex<LexiconEntry> words;

    private LexiconIndex(List<LexiconEntry> entries) {
        this.entries = List.copyOf(entries);
        PhraseIndex.Builder<LexiconEntry> nameIndex = PhraseIndex.ofNames();
        PhraseIndex.Builder<LexiconEntry> wordIndex = PhraseIndex.ofWords();
        for (LexiconEntry entry : entries) {
            (entry.pronoun() ? wordIndex : nameIndex).add(entry.form(), entry);
        }
        names = nameIndex.build();
        words = wordIndex.build();
    }

    /**
     * An entry found in a text.
     *
     * @param text the words that it matches, verbatim
     * @param start offset of them in Unicode code points
     * @param proclitics the particles before them; may be empty
     * @param enclitic the pronoun after them; may be empty
     */
    public record Match(LexiconEntry entry, String text, int start, String proclitics, String enclitic) {}

    /** Reads all files; throws {@link org.rasid.extraction.lexicon.LexiconFault}. */
    public static LexiconIndex load(Lexicons lexicons) {
        List<LexiconEntry> entries = new ArrayList<>();
        for (String name : DataFiles.names()) {
            if (!name.startsWith("model/")) {
                entries.addAll(entries(lexicons.table(Lexicons.ROOT + name), name));
            }
        }
        return new LexiconIndex(entries);
    }

    private static List<LexiconEntry> entries(Table table, String name) {
        return switch (name.substring(0, name.indexOf('/'))) {
            case "actor" -> ActorEntries.of(table);
            case "event" -> EventEntries.of(table);
            case "place" -> PlaceEntries.of(table);
            case "quantity" -> QuantityEntries.of(table);
            case "time" -> TimeEntries.of(table);
            default -> throw new IllegalStateException(table.name() + ": a lexicon that nothing reads");
        };
    }

    /** All entries, file by file, in all their forms. */
    public List<LexiconEntry> entries() {
        return entries;
    }

    /** The entries that a text matches, after folding and whichever clitics: from left to right, the longest first. */
    public List<Match> find(String text) {
        Text read = Text.of(text);
        List<Match> matches = new ArrayList<>();
        for (Sentence sentence : read.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                matches.addAll(at(read, sentence, i));
            }
        }
        return matches;
    }

    /** The entries that start at a token, the longest first. */
    List<Match> at(Text text, Sentence sentence, int token) {
        List<PhraseIndex.Match<LexiconEntry>> found = new ArrayList<>(names.all(sentence, token));
        found.addAll(words.all(sentence, token));
        found.sort(Comparator.comparingInt((PhraseIndex.Match<LexiconEntry> match) -> match.end())
                .reversed());
        List<Match> matches = new ArrayList<>();
        for (PhraseIndex.Match<LexiconEntry> match : found) {
            var span = sentence.spanOf(match.first(), match.end());
            for (LexiconEntry entry : match.values()) {
                matches.add(new Match(
                        entry,
                        span.of(text.original()),
                        text.codePointOffset(span.start()),
                        match.proclitics(),
                        match.enclitic()));
            }
        }
        return matches;
    }
}
