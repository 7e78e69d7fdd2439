package org.rasid.training;

import java.util.List;

/**
 * The log-likelihood of the right choices under a log-linear model, with a penalty on the squares of the weights. A
 * choice is among options; each option has a score, the sum of the weights of its features; an option without features is
 * the one that nothing fits. Several options may be right.
 */
final class Objective {
    /** An option of a choice: the indexes of its weights, which may repeat, and whether it is right. */
    static final class Option {
        private final int[] features;
        private final boolean right;

        Option(int[] features, boolean right) {
            this.features = features;
            this.right = right;
        }

        boolean right() {
            return right;
        }
    }

    /** A choice, and how much it counts. */
    record Choice(List<Option> options, double weight) {}

    private final List<Choice> choices;
    private final double penalty;

    Objective(List<Choice> choices, double penalty) {
        this.choices = choices;
        this.penalty = penalty;
    }

    /** The value to make small, and into {@code gradient} its derivatives. */
    double at(double[] weights, double[] gradient) {
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += penalty * weights[i] * weights[i] / 2;
            gradient[i] = penalty * weights[i];
        }
        for (Choice choice : choices) {
            value += add(choice, weights, gradient);
        }
        return value;
    }

    private static double add(Choice choice, double[] weights, double[] gradient) {
        List<Option> options = choice.options();
        double[] scores = new double[options.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            for (int feature : options.get(i).features) {
                scores[i] += weights[feature];
            }
            most = Math.max(most, scores[i]);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            all += scores[i];
            right += options.get(i).right ? scores[i] : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            double slope = choice.weight() * (scores[i] / all - (options.get(i).right ? scores[i] / right : 0));
            for (int feature : options.get(i).features) {
                gradient[feature] += slope;
            }
        }
        return choice.weight() * (Math.log(all) - Math.log(right));
    }
}
