package org.rasid.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasid.avro.Article;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The articles of files, directories and standard input, for commands without Kafka. */
final class ArticleInput {
    private final PrintWriter err;
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private boolean unreadable;

    private ArticleInput(PrintWriter err) {
        this.err = err;
    }

    /** Reads all; what can not be read or is no article is told on standard error. */
    static ArticleInput read(List<String> files, CommandLine command) {
        if (Collections.frequency(files, Sources.STDIN) > 1) {
            throw new ParameterException(command, "the standard input (-) can be read only once");
        }
        ArticleInput input = new ArticleInput(command.getErr());
        input.read(files);
        return input;
    }

    /** The articles by id; of several versions of one the latest. */
    Map<String, Article> articles() {
        return articles;
    }

    /** Why records with an id are no articles, by that id. */
    Map<String, Rejection> rejections() {
        return rejections;
    }

    /** Whether a file could not be read. */
    boolean isUnreadable() {
        return unreadable;
    }

    private void read(List<String> files) {
        Instant now = Instant.now();
        try (Source source = Sources.open(files, System.in)) {
            for (Item item = source.next(); item != null; item = source.next()) {
                if (item instanceof Item.Candidate candidate) {
                    Admission admission = Intake.admit(candidate, now);
                    if (admission instanceof Admission.Accepted accepted) {
                        articles.merge(accepted.article().getId(), accepted.article(), ArticleInput::later);
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
        err.println("rasid: " + rejection.line());
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
