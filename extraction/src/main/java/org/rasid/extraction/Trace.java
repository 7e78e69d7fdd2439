package org.rasid.extraction;

import java.util.ArrayList;
import java.util.List;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.model.LinearModel.Contribution;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.model.Subject;

/** Answers as the model does, and keeps what was asked and why it was answered so. Used by one thread. */
final class Trace implements Judge {
    private final LinearModel model;
    private final List<Asked> asked = new ArrayList<>();

    Trace(LinearModel model) {
        this.model = model;
    }

    /** A question with the likeliest answer; of yes and no always with yes. */
    record Asked(Question question, Subject subject, String answer, double probability, List<Contribution> reasons) {}

    @Override
    public double[] weigh(Question question, Subject subject, Features features) {
        double[] probabilities = model.weigh(question, subject, features);
        int answer = isYesOrNo(question) ? 1 : 0;
        for (int i = 0; i < probabilities.length && !isYesOrNo(question); i++) {
            answer = probabilities[i] > probabilities[answer] ? i : answer;
        }
        List<Contribution> reasons = new ArrayList<>(model.contributions(question, features, answer));
        reasons.removeIf(reason -> reason.weight() == 0);
        asked.add(new Asked(
                question, subject, question.answers().get(answer), probabilities[answer], List.copyOf(reasons)));
        return probabilities;
    }

    static boolean isYesOrNo(Question question) {
        return question.answers().get(0).equals("NO");
    }

    /** What was asked, in that order. */
    List<Asked> asked() {
        return asked;
    }
}
