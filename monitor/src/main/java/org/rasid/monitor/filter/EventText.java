package org.rasid.monitor.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.Evidence;
import org.rasid.avro.Party;
import org.rasid.avro.Place;

/**
 * The words of an event that readers search for, and how they are compared: letters of Arabic that are written in several
 * ways are one, Arabic and English words are cut to their stems, and words that hold no meaning are left out.
 */
public final class EventText {
    private static final CharArraySet STOP_WORDS = stopWords();

    /** Lucene's chain for Arabic, with the English one behind it: each leaves the words of the other alone. */
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stems = new DecimalDigitFilter(new LowerCaseFilter(words));
            stems = new StopFilter(new EnglishPossessiveFilter(stems), STOP_WORDS);
            stems = new ArabicStemFilter(new ArabicNormalizationFilter(stems));
            return new TokenStreamComponents(words, new PorterStemFilter(stems));
        }
    };

    private EventText() {}

    /** Cuts text into comparable words. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The text of headlines, sentences, parties and place. */
    public static String of(Event event) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(event.getHeadlineAr());
        parts.add(event.getHeadlineEn());
        for (Evidence evidence : event.getEvidence()) {
            parts.add(evidence.getSentence());
        }
        for (Party party : event.getParties()) {
            parts.add(party.getVerbatim());
            parts.add(party.getNameEn());
        }
        Place place = event.getPlace();
        if (place != null) {
            parts.add(place.getVerbatim());
            parts.add(place.getNameEn());
            parts.add(place.getAdmin1());
        }
        return parts.stream().filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** The comparable words of a text, without doubles, in the order of their first appearance. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can not be read", e);
        }
        return words;
    }

    private static CharArraySet stopWords() {
        CharArraySet words = CharArraySet.copy(ArabicAnalyzer.getDefaultStopSet());
        words.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return CharArraySet.unmodifiableSet(words);
    }
}
