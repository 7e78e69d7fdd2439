package org.rasid.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rasid.extraction.Explanation.Candidate;
import org.rasid.extraction.Explanation.Decision;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.text.Token;

/** Tells how the mentions of an article come about. Immutable; one instance serves all threads. */
public final class Explainer {
    private final Extractor extractor;
    private final LexiconIndex lexicon;

    private Explainer(Extractor extractor, LexiconIndex lexicon) {
        this.extractor = extractor;
        this.lexicon = lexicon;
    }

    /** Reads all lexicons and rules; throws {@link org.rasid.extraction.lexicon.LexiconFault}. */
    public static Explainer load(Lexicons lexicons) {
        return new Explainer(Extractor.load(lexicons), LexiconIndex.load(lexicons));
    }

    /** What {@link Extractor#extract(Article)} gives for the article, and why. */
    public Explanation explain(Article article) {
        Trace trace = new Trace(extractor.model());
        Outcome outcome = extractor.extract(article, trace);
        if (outcome instanceof Outcome.Rejected) {
            return new Explanation(outcome, article.published(), List.of());
        }
        Text text = Text.of(article.text());
        Explanation review = extractor.review(text, article.published());
        List<Mention> mentions = outcome instanceof Outcome.Extracted extracted ? extracted.mentions() : List.of();
        List<Explanation.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < review.sentences().size(); i++) {
            Explanation.Sentence sentence = review.sentences().get(i);
            sentences.add(new Explanation.Sentence(
                    sentence.start(),
                    sentence.text(),
                    sentence.leftOut(),
                    tokens(text, text.sentences().get(i)),
                    sentence.findings(),
                    sentence.candidates().stream()
                            .map(candidate -> decided(text, candidate, trace, mentions))
                            .toList()));
        }
        return new Explanation(outcome, review.reference(), sentences);
    }

    private List<Explanation.Token> tokens(Text text, Sentence sentence) {
        List<Explanation.Token> tokens = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            List<LexiconIndex.Match> entries = lexicon.at(text, sentence, i);
            tokens.add(new Explanation.Token(
                    text.codePointOffset(token.start()),
                    token.span().of(text.original()),
                    token.folded(),
                    readings(token, entries),
                    entries));
        }
        return tokens;
    }

    private static List<String> readings(Token token, List<LexiconIndex.Match> entries) {
        Set<String> known = new LinkedHashSet<>();
        for (Clitics.Analysis reading : token.analyses()) {
            for (LexiconIndex.Match match : entries) {
                if (match.proclitics().equals(reading.proclitics())
                        && (match.enclitic().equals(reading.enclitic())
                                || reading.enclitic().isEmpty())
                        && startsWith(match, reading.form())) {
                    known.add(shown(reading));
                }
            }
        }
        return List.copyOf(known);
    }

    private static boolean startsWith(LexiconIndex.Match match, String form) {
        String folded = org.rasid.extraction.text.Folding.fold(match.entry().form());
        return folded.equals(form) || folded.startsWith(form + " ");
    }

    private static String shown(Clitics.Analysis reading) {
        List<String> parts = new ArrayList<>();
        for (String part :
                List.of(reading.proclitics(), reading.definite() ? "ال" : "", reading.stem(), reading.enclitic())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("+", parts);
    }

    private static Candidate decided(Text text, Candidate candidate, Trace trace, List<Mention> mentions) {
        Mention mention = mentions.stream()
                .filter(made -> made.type() == candidate.type() && made.triggerStart() == candidate.start())
                .findFirst()
                .orElse(null);
        List<Trace.Asked> asked = trace.asked().stream()
                .filter(question -> question.subject().type() == candidate.type()
                        && text.codePointOffset(question.subject().start()) == candidate.start())
                .toList();
        Decision event = asked.stream()
                .filter(question -> question.question() == Question.EVENT)
                .map(question -> new Decision(
                        Question.EVENT,
                        null,
                        mention == null ? "NO" : "YES",
                        question.probability(),
                        question.reasons()))
                .findFirst()
                .orElse(null);
        return new Candidate(
                candidate.type(),
                candidate.start(),
                candidate.text(),
                candidate.id(),
                candidate.verdict(),
                event,
                mention == null ? List.of() : new Taken(mention, text).decisions(asked),
                mention);
    }
}
