package org.rasid.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.model.Question;

/**
 * Learns in two rounds. In the first the extraction goes on with the right answers. In the second it goes on with those
 * of a model that has not seen the article, so that a question which rests on earlier answers is learned among the errors
 * that it will be asked among.
 */
final class Lessons {
    private static final int PARTS = 4;

    private final Extractor extractor;
    private final Learner learner;

    Lessons(Extractor extractor, Learner learner) {
        this.extractor = extractor;
        this.learner = learner;
    }

    Map<Question, Map<String, float[]>> learn(List<GoldArticle> articles) {
        AtomicInteger numbers = new AtomicInteger();
        List<List<GoldArticle>> parts = Folds.of(articles, PARTS);
        List<List<Example>> first = new ArrayList<>();
        parts.forEach(part -> first.add(examples(part, numbers, null)));
        List<Example> second = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            List<Example> others = new ArrayList<>();
            for (int k = 0; k < PARTS; k++) {
                others.addAll(k == i ? List.of() : first.get(k));
            }
            second.addAll(examples(parts.get(i), numbers, LinearModel.of(learner.learn(others))));
        }
        return learner.learn(second);
    }

    private List<Example> examples(List<GoldArticle> articles, AtomicInteger numbers, @Nullable Judge student) {
        List<Example> examples = new ArrayList<>();
        articles.forEach(article -> examples.addAll(Teacher.examples(extractor, article, numbers, student)));
        return examples;
    }
}
