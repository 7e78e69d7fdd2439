package org.rasid.extraction.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.text.WordCache;

/** Adjectives and nouns of nationality in all genders, numbers and cases: عراقي، العراقية، العراقيين، أفغان. */
public final class Demonyms {
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    static final List<String> SINGULAR = List.of("ي", "ية", "يا");
    static final List<String> PLURAL = List.of("يين", "يون", "يان", "يتين", "يتان", "يات", "يو");

    private final Map<String, Form> forms = new HashMap<>();
    private final WordCache<Optional<Form>> known = new WordCache<>(this::compute);

    /**
     * A word of nationality.
     *
     * @param country ISO 3166-1 alpha-2
     * @param plural whether it names more than one, so that it can stand alone for people
     * @param definite whether it carries the article
     * @param ambiguous whether it is also another word, as مالية: to be trusted beside people under arms only
     */
    public record Form(String country, boolean plural, boolean definite, boolean ambiguous) {}

    private Demonyms(Table table) {
        for (Table.Row row : table.rows()) {
            String country = row.required("country");
            if (!COUNTRIES.contains(country)) {
                throw row.fault("column \"country\": \"" + country + "\" is no ISO 3166-1 alpha-2 code");
            }
            for (String adjective : row.list("adjective")) {
                String folded = Folding.fold(adjective);
                if (!folded.endsWith("ي")) {
                    throw row.fault("adjective \"" + adjective + "\" does not end in ي");
                }
                String stem = folded.substring(0, folded.length() - 1);
                SINGULAR.forEach(ending -> add(row, stem + ending, country, false));
                PLURAL.forEach(ending -> add(row, stem + ending, country, true));
            }
            for (String people : row.list("people")) {
                add(row, Folding.fold(people), country, true);
            }
        }
    }

    /** Reads the table from the class path; throws an {@link IllegalStateException} that names file and line. */
    public static Demonyms load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static Demonyms load(Lexicons lexicons) {
        return of(lexicons.table("org/rasid/extraction/place/demonyms.tsv"));
    }

    static Demonyms of(Table table) {
        return new Demonyms(table);
    }

    private void add(Table.Row row, String word, String country, boolean plural) {
        boolean ambiguous = !row.get("ambiguous").isEmpty();
        put(row, word, new Form(country, plural, false, ambiguous));
        put(row, "ال" + word, new Form(country, plural, true, ambiguous));
    }

    private void put(Table.Row row, String word, Form form) {
        Form other = forms.putIfAbsent(word, form);
        if (other != null) {
            throw row.fault("\"" + word + "\" is also a word for " + other.country());
        }
    }

    /** The nationality that a token names, after whichever particles; null where it names none. */
    @Nullable
    Form any(Token token) {
        return token.isWord() ? known.of(token.word()).orElse(null) : null;
    }

    private Optional<Form> compute(Word word) {
        for (Clitics.Analysis reading : word.analyses()) {
            Form form = reading.enclitic().isEmpty() ? forms.get(reading.form()) : null;
            if (form != null) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The nationality that a token without proclitics names; null where it names none. */
    public @Nullable Form of(Token token) {
        return forms.get(token.folded());
    }

    /** The nationality of a folded word with its article, but without other proclitics; null where it names none. */
    public @Nullable Form of(String folded) {
        return forms.get(folded);
    }
}
