package org.rasid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.source.Sources;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.ArticleMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, mentions out, without Kafka. */
@Command(
        name = "extract",
        description = {
            "Read articles and print their mentions, one JSON line an article, without Kafka.",
            "\"start\" is the offset of the trigger in Unicode code points into title, line feed, body;"
                    + " \"event\" is the id that deduplication over the whole input gives.",
            "Of an article that comes in several versions, the latest one counts."
        })
final class ExtractCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "JSONL or text files, directories of them, or - for standard input. Default: -.")
    private List<String> files = List.of(Sources.STDIN);

    @Override
    public Integer call() throws Exception {
        ArticleInput input = ArticleInput.read(files, spec.commandLine());
        Extractor extractor = Extractor.load();
        Assignment assignment = new Assignment(extractor.rulesVersion());
        Map<String, List<SourcedMention>> mentions = new LinkedHashMap<>();
        Map<String, Outcome.Rejected> refused = new LinkedHashMap<>();
        input.articles().forEach((id, article) -> {
            Outcome outcome = extractor.extract(ArticleMapping.toDomain(article));
            if (outcome instanceof Outcome.Rejected rejected) {
                refused.put(id, rejected);
            }
            mentions.put(
                    id,
                    outcome instanceof Outcome.Extracted extracted
                            ? assignment.add(article, extracted.mentions())
                            : List.of());
        });
        ObjectMapper json = new ObjectMapper();
        PrintWriter out = spec.commandLine().getOut();
        for (Map.Entry<String, List<SourcedMention>> article : mentions.entrySet()) {
            ObjectNode line = json.createObjectNode().put("id", article.getKey());
            ArrayNode array = line.putArray("mentions");
            article.getValue().forEach(m -> array.add(MentionJson.of(m.mention(), assignment.eventOf(m))));
            Outcome.Rejected rejected = refused.get(article.getKey());
            if (rejected != null) {
                line.put("rejected", rejected.reason().name());
            }
            out.println(json.writeValueAsString(line));
        }
        for (Map.Entry<String, Rejection> rejection : input.rejections().entrySet()) {
            ObjectNode line = json.createObjectNode().put("id", rejection.getKey());
            line.putArray("mentions");
            line.put("rejected", rejection.getValue().reason().name());
            out.println(json.writeValueAsString(line));
        }
        out.flush();
        return input.isUnreadable() ? 1 : 0;
    }
}
