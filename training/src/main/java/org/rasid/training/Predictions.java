package org.rasid.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.rasid.cli.MentionJson;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.model.Judge;

/** Writes what the extraction finds, in the form that the scorer reads. */
final class Predictions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Predictions() {}

    static void write(Writer out, Extractor extractor, Function<GoldArticle, Judge> judge, List<GoldArticle> articles)
            throws IOException {
        for (GoldArticle gold : articles) {
            ObjectNode line = JSON.createObjectNode().put("id", gold.article().id());
            ArrayNode mentions = line.putArray("mentions");
            if (extractor.extract(gold.article(), judge.apply(gold)) instanceof Outcome.Extracted extracted) {
                extracted.mentions().forEach(mention -> mentions.add(MentionJson.of(mention, null)));
            }
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
        }
    }
}
