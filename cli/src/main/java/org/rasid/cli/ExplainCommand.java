package org.rasid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Article;
import org.rasid.extraction.Explainer;
import org.rasid.extraction.Explanation;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.producer.source.Sources;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.ArticleMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why an article gives the mentions that it gives. */
@Command(
        name = "explain",
        description = {
            "Show how the mentions of an article come about: what each sentence holds, every word that may name an event,"
                    + " why it was taken for one or not, and each decision on its fields with the strongest reasons.",
            "A reason is a feature with its weight: positive ones speak for the answer."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "JSONL or text files, directories of them, or - for standard input. Default: -.")
    private List<String> files = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "Explain this text instead of files.")
    private @Nullable String text;

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "Day of publication, such as 2024-01-31, from which times such as yesterday count. Default:"
                    + " that of the article.")
    private @Nullable String published;

    @Option(names = "--json", description = "One JSON object an article, with everything.")
    private boolean json;

    @Option(names = "--all", description = "Show tokens with their lexicon entries, and candidates not taken, too.")
    private boolean all;

    @Option(
            names = "--pairs",
            description = "Show instead which mentions of the whole input are one event, and for each two of a type why"
                    + " or why not; with --all also those of different countries.")
    private boolean pairs;

    @Mixin
    private final LexiconFiles lexicons = new LexiconFiles();

    @Override
    public Integer call() throws Exception {
        if (pairs && json) {
            throw new ParameterException(
                    spec.commandLine(), "--pairs has no JSON form; rasid extract gives the events");
        }
        if (text != null && !files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either --text or files, not both");
        }
        LocalDate day = day();
        List<Article> articles = new ArrayList<>();
        boolean unreadable = false;
        if (text != null) {
            articles.add(new Article("text", day, "", text));
        } else {
            ArticleInput input =
                    ArticleInput.read(files.isEmpty() ? List.of(Sources.STDIN) : files, spec.commandLine());
            input.articles().values().forEach(article -> articles.add(dated(ArticleMapping.toDomain(article), day)));
            unreadable = input.isUnreadable();
        }
        if (pairs) {
            pairs(articles);
            return unreadable ? 1 : 0;
        }
        Explainer explainer = lexicons.read(Explainer::load);
        PrintWriter out = spec.commandLine().getOut();
        ExplainText view =
                new ExplainText(out, spec.commandLine().getColorScheme().ansi().enabled(), all);
        for (Article article : articles) {
            Explanation explanation = explainer.explain(article);
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(ExplainJson.of(article.id(), explanation)));
            } else {
                view.print(article.id(), explanation);
            }
        }
        out.flush();
        return unreadable ? 1 : 0;
    }

    private void pairs(List<Article> articles) {
        Extractor extractor = lexicons.read(Extractor::load);
        Assignment assignment = new Assignment(extractor.rulesVersion());
        List<SourcedMention> mentions = new ArrayList<>();
        for (Article article : articles) {
            if (extractor.extract(article) instanceof Outcome.Extracted extracted) {
                mentions.addAll(assignment.add(article, extracted.mentions()));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        new PairText(out, assignment::eventOf, all).print(mentions);
        out.flush();
    }

    private static Article dated(Article article, @Nullable LocalDate day) {
        return day == null ? article : new Article(article.id(), day, article.title(), article.body());
    }

    private @Nullable LocalDate day() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--published: \"" + published + "\" is not a day such as 2024-01-31", e);
        }
    }
}
