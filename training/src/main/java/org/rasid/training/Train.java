package org.rasid.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.model.Question;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns weights from annotated articles; with {@code --folds}, says what they are worth on articles not learned from. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn the weights of the extraction from annotated articles.")
public final class Train implements Callable<Integer> {
    private static final int COPIES = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSONL files of annotated articles.")
    private List<Path> gold = List.of();

    @Option(
            names = "--also",
            paramLabel = "GOLD",
            description = "More of them, learned from in every fold, never tested on.")
    private List<Path> also = List.of();

    @Option(names = "--written", paramLabel = "FILE", description = "As --also: articles written for training.")
    private List<Path> written = List.of();

    @Option(
            names = "--annotations",
            paramLabel = "FILE",
            description = "Annotations of articles of the corpora, learned from in every fold too.")
    @Nullable
    private Path annotations;

    @Option(
            names = "--corpora",
            paramLabel = "DIR",
            description = "Where the corpora of the annotations are. Default: ${DEFAULT-VALUE}.")
    private Path corpora = Path.of("../shared/corpus");

    @Option(
            names = "--leave-out",
            paramLabel = "FILE",
            description = "Ids of articles of GOLD, one a line, that are not learned from.")
    @Nullable
    private Path leaveOut;

    @Option(
            names = "--sentences",
            paramLabel = "DIR",
            description = "Folder of the test corpus of events, learned from in every fold too.")
    @Nullable
    private Path sentences;

    @Option(names = "--weights", paramLabel = "FILE", description = "Write the weights learned from all of it.")
    @Nullable
    private Path weights;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Learn N times from all parts but one, and extract from that one.")
    private int folds;

    @Option(
            names = "--test",
            paramLabel = "GOLD",
            description = "Extract from these with the weights learned from all of it.")
    @Nullable
    private Path test;

    @Option(
            names = "--ceiling",
            description = "Extract with the annotations as answers: what the candidates allow at best.")
    private boolean ceiling;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write what was extracted, for score.py.")
    private Path out = Path.of("extracted.jsonl");

    @Option(
            names = "--penalty",
            paramLabel = "P",
            description = "Weight of the squares of the weights. Default: ${DEFAULT-VALUE}.")
    private double penalty = 8;

    @Option(names = "--penalty-of", paramLabel = "QUESTION=P", description = "Another penalty for one question.")
    private Map<Question, Double> penalties = Map.of(
            Question.EVENT, 9.0,
            Question.PLACE, 3.0,
            Question.ACTOR, 4.0,
            Question.TARGET, 4.0,
            Question.KILLED, 4.0,
            Question.OUTCOME, 24.0,
            Question.SCOPE, 16.0,
            Question.ASSERTION, 6.0,
            Question.COUNTRY, 6.0);

    @Option(
            names = "--cutoff",
            paramLabel = "N",
            description = "Leave out features of fewer examples. Default: ${DEFAULT-VALUE}.")
    private int cutoff = 3;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Train()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Extractor extractor = Extractor.load();
        Lessons lessons = new Lessons(extractor, new Learner(penalty, penalties, cutoff));
        List<GoldArticle> articles = read(gold, Origin.GOLD);
        if (leaveOut != null) {
            Set<String> ids = Set.copyOf(Files.readAllLines(leaveOut, StandardCharsets.UTF_8));
            articles.removeIf(article -> ids.contains(article.article().id()));
        }
        List<GoldArticle> more = read(also, Origin.GOLD);
        more.addAll(read(written, Origin.WRITTEN));
        if (annotations != null) {
            more.addAll(new Annotations(corpora).read(annotations));
        }
        if (sentences != null) {
            // each stands for a way of speaking, not for one article
            for (int i = 0; i < COPIES; i++) {
                more.addAll(Sentences.read(sentences));
            }
        }
        PrintWriter console = spec.commandLine().getOut();
        if (folds > 0) {
            List<List<GoldArticle>> parts = Folds.of(articles, folds);
            try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                for (List<GoldArticle> part : parts) {
                    List<GoldArticle> rest = new ArrayList<>(more);
                    parts.stream().filter(other -> other != part).forEach(rest::addAll);
                    LinearModel model = LinearModel.of(lessons.learn(rest));
                    Predictions.write(writer, extractor, article -> model, part);
                }
            }
        }
        if (ceiling) {
            try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                Predictions.write(
                        writer,
                        extractor,
                        article -> Teacher.of(extractor, article, new AtomicInteger(), null),
                        articles);
            }
        }
        if (weights != null || test != null) {
            List<GoldArticle> all = new ArrayList<>(articles);
            all.addAll(more);
            Map<Question, Map<String, float[]>> learned = lessons.learn(all);
            console.println(all.size() + " articles");
            if (weights != null) {
                WeightsFile.write(weights, learned);
            }
            if (test != null) {
                try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                    LinearModel model = LinearModel.of(learned);
                    Predictions.write(writer, extractor, article -> model, GoldArticle.read(test, Origin.GOLD));
                }
            }
        }
        console.flush();
        return 0;
    }

    private static List<GoldArticle> read(List<Path> files, Origin origin) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        for (Path file : files) {
            articles.addAll(GoldArticle.read(file, origin));
        }
        return articles;
    }
}
