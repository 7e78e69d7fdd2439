package org.rasid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rasid.avro.Article;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.ArticleMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private boolean unreadable;

    @Override
    public Integer call() throws Exception {
        if (Collections.frequency(files, Sources.STDIN) > 1) {
            throw new ParameterException(spec.commandLine(), "the standard input (-) can be read only once");
        }
        read();
        Extractor extractor = Extractor.load();
        Assignment assignment = new Assignment(extractor.rulesVersion());
        Map<String, List<SourcedMention>> mentions = new LinkedHashMap<>();
        Map<String, Outcome.Rejected> refused = new LinkedHashMap<>();
        articles.forEach((id, article) -> {
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
        for (Map.Entry<String, Rejection> rejection : rejections.entrySet()) {
            ObjectNode line = json.createObjectNode().put("id", rejection.getKey());
            line.putArray("mentions");
            line.put("rejected", rejection.getValue().reason().name());
            out.println(json.writeValueAsString(line));
        }
        out.flush();
        return unreadable ? 1 : 0;
    }

    private void read() {
        PrintWriter err = spec.commandLine().getErr();
        Instant now = Instant.now();
        try (Source source = Sources.open(files, System.in)) {
            for (Item item = source.next(); item != null; item = source.next()) {
                if (item instanceof Item.Candidate candidate) {
                    Admission admission = Intake.admit(candidate, now);
                    if (admission instanceof Admission.Accepted accepted) {
                        articles.merge(accepted.article().getId(), accepted.article(), ExtractCommand::later);
                    } else if (admission instanceof Admission.Refused refused) {
                        reject(refused.rejection());
                    }
                } else if (item instanceof Item.Refused refused) {
                    reject(refused.rejection());
                } else if (item instanceof Item.Unreadable broken) {
                    unreadable = true;
                    err.println("rasid: " + broken.origin() + ": " + broken.detail());
                } else if (item instanceof Item.Skipped skipped) {
                    err.println("rasid: " + skipped.origin() + ": skipped, " + skipped.why());
                }
            }
        }
    }

    private void reject(Rejection rejection) {
        spec.commandLine().getErr().println("rasid: " + rejection.line());
        if (rejection.id() != null) {
            rejections.put(rejection.id(), rejection);
        }
    }

    private static Article later(Article a, Article b) {
        int order = a.getVersion().compareTo(b.getVersion());
        boolean first = order == 0 ? a.getContentHash().compareTo(b.getContentHash()) >= 0 : order > 0;
        return first ? a : b;
    }
}
