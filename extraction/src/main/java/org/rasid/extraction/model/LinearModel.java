package org.rasid.extraction.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;

/**
 * A log-linear model: each feature has a weight for each answer, and the answer with the greatest sum is the likeliest.
 * The weights are a lexicon file, one line a feature, so that each can be read and its effect explained. Immutable.
 */
public final class LinearModel implements Judge {
    private static final String FILE = "org/rasid/extraction/model/weights.tsv";

    private final Map<Question, Weights> weights;

    private LinearModel(Map<Question, Weights> weights) {
        this.weights = weights;
    }

    /** The weights of one question: an open-addressed table from feature hash to a row of weights. */
    private static final class Weights {
        // feature hash and offset of its weights in turn, so that a look-up reads one place; an offset of -1: free
        private final int[] table;
        private final int mask;
        private final float[] values;
        private final int answers;

        Weights(int answers, Map<String, float[]> features) {
            this.answers = answers;
            int slots = Integer.highestOneBit(Math.max(4, features.size())) * 4;
            mask = slots - 1;
            table = new int[2 * slots];
            Arrays.fill(table, -1);
            values = new float[features.size() * answers];
            int row = 0;
            for (Map.Entry<String, float[]> feature : features.entrySet()) {
                int key = feature.getKey().hashCode();
                int slot = slot(key);
                while (table[slot + 1] >= 0) {
                    slot = next(slot);
                }
                table[slot] = key;
                table[slot + 1] = row * answers;
                System.arraycopy(feature.getValue(), 0, values, row * answers, answers);
                row++;
            }
        }

        private int slot(int key) {
            return (((key * 0x9E3779B9) >>> 7) & mask) << 1;
        }

        private int next(int slot) {
            return (slot + 2) & (2 * mask + 1);
        }

        /** Offset of the weights of a feature; negative where it has none. */
        int row(int key) {
            int slot = slot(key);
            while (table[slot + 1] >= 0) {
                if (table[slot] == key) {
                    return table[slot + 1];
                }
                slot = next(slot);
            }
            return -1;
        }
    }

    /** Reads the weights from the class path; throws an {@link IllegalStateException} that names file and line. */
    public static LinearModel load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static LinearModel load(Lexicons lexicons) {
        return of(lexicons.table(FILE));
    }

    /** A model of a table with the columns question, feature and weights (one an answer, separated by blanks). */
    public static LinearModel of(Table table) {
        Map<Question, Map<String, float[]>> features = new EnumMap<>(Question.class);
        for (Table.Row row : table.rows()) {
            Question question = row.constant("question", Question.class);
            String[] cells = row.required("weights").split(" ", -1);
            if (cells.length != question.answers().size()) {
                throw row.fault(
                        cells.length + " weights for the " + question.answers().size() + " answers of " + question);
            }
            float[] values = new float[cells.length];
            for (int i = 0; i < cells.length; i++) {
                try {
                    values[i] = Float.parseFloat(cells[i]);
                } catch (NumberFormatException e) {
                    throw row.fault("\"" + cells[i] + "\" is not a weight");
                }
            }
            Map<String, float[]> known = features.computeIfAbsent(question, q -> new java.util.LinkedHashMap<>());
            if (known.putIfAbsent(row.required("feature"), values) != null) {
                throw row.fault("feature \"" + row.get("feature") + "\" stands twice");
            }
        }
        return of(features);
    }

    /** A model of weights by question and feature, one weight an answer. */
    public static LinearModel of(Map<Question, Map<String, float[]>> features) {
        Map<Question, Weights> weights = new EnumMap<>(Question.class);
        features.forEach((question, map) ->
                weights.put(question, new Weights(question.answers().size(), map)));
        return new LinearModel(weights);
    }

    @Override
    public double[] weigh(Question question, Subject subject, Features features) {
        double[] sums = new double[question.answers().size()];
        Weights table = weights.get(question);
        if (table != null) {
            for (int i = 0; i < features.size(); i++) {
                int row = table.row(features.hash(i));
                for (int k = 0; row >= 0 && k < sums.length; k++) {
                    sums[k] += table.values[row + k];
                }
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.exp(sums[k] - most);
            total += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= total;
        }
        return sums;
    }

    /** What a feature adds to an answer. */
    public record Contribution(String feature, double weight) {}

    /** The features that speak most for an answer or against it, against the mean of the answers, the strongest first. */
    public List<Contribution> contributions(Question question, Features features, int answer) {
        List<Contribution> found = new ArrayList<>();
        @Nullable Weights table = weights.get(question);
        for (int i = 0; table != null && i < features.size(); i++) {
            int row = table.row(features.hash(i));
            if (row >= 0) {
                double mean = 0;
                for (int k = 0; k < table.answers; k++) {
                    mean += table.values[row + k] / table.answers;
                }
                found.add(new Contribution(features.names().get(i), table.values[row + answer] - mean));
            }
        }
        found.sort((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())));
        return found;
    }
}
