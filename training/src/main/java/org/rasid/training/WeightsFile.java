package org.rasid.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rasid.extraction.model.Question;

/** The lexicon file of learned weights. */
final class WeightsFile {
    private static final float LEAST = 0.005f;

    private WeightsFile() {}

    /** Writes the weights, rounded to three digits; features that weigh next to nothing are left out. */
    static void write(Path file, Map<Question, Map<String, float[]>> weights) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Weights of the log-linear model: what each feature adds to each answer of a question (see Question).");
        lines.add("# Learned by the module training from annotated articles; not edited by hand.");
        lines.add("question\tfeature\tweights");
        weights.forEach((question, features) -> features.forEach((feature, values) -> {
            StringBuilder cell = new StringBuilder();
            float most = 0;
            for (float value : values) {
                most = Math.max(most, Math.abs(value));
                cell.append(cell.isEmpty() ? "" : " ").append(number(value));
            }
            if (most >= LEAST) {
                lines.add(question + "\t" + feature + "\t" + cell);
            }
        }));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String number(float value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("0.000") || text.equals("-0.000") ? "0" : text;
    }
}
