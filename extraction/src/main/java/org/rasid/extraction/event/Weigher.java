package org.rasid.extraction.event;

import java.util.List;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.model.Subject;

/** Puts questions to the judge, one after the other, with the evidence gathered in between. Used by one thread. */
final class Weigher {
    private static final List<String> DISTANCES =
            List.of("0", "1", "2", "3", "4", "4", "6", "6", "6", "9", "9", "9", "9", "9");

    private static final List<String> SHARES = List.of("0.0", "0.2", "0.4", "0.6", "0.8");

    private final Judge judge;
    private final WordClasses classes;

    /** The evidence for the next question. */
    final Features features;

    Weigher(Judge judge, WordClasses classes, boolean named) {
        this.judge = judge;
        this.classes = classes;
        this.features = new Features(named);
    }

    /** Adds a fact for each class of a token, where the sentence reaches as far. */
    void classes(String fact, Reading reading, int token) {
        if (token >= 0 && token < reading.size()) {
            for (String name : classes.of(reading.token(token))) {
                features.add(fact, name);
            }
        }
    }

    /** As {@link #classes(String, Reading, int)}, together with something else. */
    void classes(String fact, Reading reading, int token, String with) {
        if (token >= 0 && token < reading.size()) {
            for (String name : classes.of(reading.token(token))) {
                features.add(fact, name, with);
            }
        }
    }

    /** The probability of yes. */
    double yes(Question question, Subject subject) {
        return judge.weigh(question, subject, features)[1];
    }

    /** The likeliest answer. */
    String answer(Question question, Subject subject) {
        double[] weights = judge.weigh(question, subject, features);
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return question.answers().get(best);
    }

    /** A distance in words, coarser the greater it is. */
    static String distance(int words) {
        return words < 0 ? "-" : words < DISTANCES.size() ? DISTANCES.get(words) : words < 25 ? "15" : "25";
    }

    /** A probability, or a sum of some, in words; coarser the greater it is. */
    static String share(double sum) {
        return sum < 0.05 ? "0" : sum < 1 ? SHARES.get((int) (5 * sum)) : sum < 2 ? "1" : "2";
    }
}
