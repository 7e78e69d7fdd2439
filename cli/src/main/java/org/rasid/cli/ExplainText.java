package org.rasid.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rasid.extraction.Explanation;
import org.rasid.extraction.Explanation.Candidate;
import org.rasid.extraction.Explanation.Decision;
import org.rasid.extraction.Explanation.Dimension;
import org.rasid.extraction.Explanation.Finding;
import org.rasid.extraction.Explanation.Token;
import org.rasid.extraction.Explanation.Verdict;
import org.rasid.extraction.LexiconIndex;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.model.LinearModel.Contribution;
import org.rasid.extraction.model.Question;
import picocli.CommandLine.Help.Ansi;

/** An explanation for people: sentence by sentence what is found, what is decided, and what comes of it. */
final class ExplainText {
    private static final int REASONS = 6;
    private static final int REASONS_OF_FIELDS = 3;
    private static final String INDENT = "   ";
    private static final String DEEP = INDENT + INDENT;

    private static final Map<Verdict, String> VERDICTS = Map.of(
            Verdict.KEPT, "names an event",
            Verdict.SAME, "another word of the sentence names the event",
            Verdict.WEAK, "weak, and nothing supports it",
            Verdict.FAINT, "seldom names an event",
            Verdict.EXCLUDED, "an exclusion speaks against it",
            Verdict.TOPIC, "the article is about something else");

    /** What does not help a reader of a mention that stands below its sentence. */
    private static final Set<String> LEFT_OUT = Set.of("type", "start", "trigger", "sentence", "confidence");

    private final PrintWriter out;
    private final boolean colours;
    private final boolean all;

    /**
     * @param colours whether the output is a terminal
     * @param all whether to show tokens and candidates that were not taken, too
     */
    ExplainText(PrintWriter out, boolean colours, boolean all) {
        this.out = out;
        this.colours = colours;
        this.all = all;
    }

    void print(String id, Explanation explanation) {
        String counted = explanation.reference() == null
                ? "no day of publication: times such as yesterday stay open"
                : "times count from " + explanation.reference();
        out.println(paint(Ansi.Style.bold, Bidi.isolateRuns(id)) + "  " + counted);
        if (explanation.outcome() instanceof Outcome.Rejected rejected) {
            out.println(INDENT + "rejected: " + rejected.reason() + ", " + rejected.detail());
        }
        int number = 0;
        for (Explanation.Sentence sentence : explanation.sentences()) {
            number++;
            out.println();
            out.println(paint(Ansi.Style.bold, Bidi.pad(number + "", 2)) + " " + Bidi.isolate(sentence.text()));
            if (sentence.leftOut()) {
                out.println(INDENT + "not read: a line around the article");
            }
            if (all) {
                tokens(sentence.tokens());
            }
            findings(sentence.findings());
            sentence.candidates().forEach(this::candidate);
        }
        boolean none = explanation.outcome() instanceof Outcome.NothingFound;
        out.println();
        if (none) {
            out.println("no event found");
            out.println();
        }
        out.flush();
    }

    private void tokens(List<Token> tokens) {
        List<List<String>> rows = new ArrayList<>();
        for (Token token : tokens) {
            String readings = token.readings().stream().map(Bidi::isolate).collect(Collectors.joining(" "));
            if (token.entries().isEmpty()) {
                rows.add(List.of("token", Bidi.isolate(token.text()), readings, ""));
            }
            String first = Bidi.isolate(token.text());
            for (LexiconIndex.Match match : token.entries()) {
                rows.add(List.of(
                        first.isEmpty() ? "" : "token",
                        first,
                        readings,
                        match.entry().file() + ":" + match.entry().line() + "  "
                                + match.entry().id() + "  "
                                + Bidi.isolateRuns(match.entry().meaning())
                                + (match.text().equals(token.text()) ? "" : "  " + Bidi.isolate(match.text()))));
                first = "";
                readings = "";
            }
        }
        Columns.print(INDENT, rows, out);
    }

    private void findings(List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.dimension() == Dimension.CUE && !finding.values().containsKey("of") && !all) {
                continue;
            }
            rows.add(List.of(
                    finding.dimension().name().toLowerCase(Locale.ROOT),
                    values(finding),
                    finding.rule(),
                    Bidi.isolate(finding.text())));
        }
        Columns.print(INDENT, rows, out);
    }

    private static String values(Finding finding) {
        return switch (finding.dimension()) {
            case CUE -> cue(finding);
            case TIME ->
                finding.values().entrySet().stream()
                        .filter(value -> !value.getKey().equals("relation")
                                || !value.getValue().equals("AT"))
                        .map(value -> value.getKey().equals("ahead")
                                ? "or, ahead, " + value.getValue() + ","
                                : value.getValue())
                        .collect(Collectors.joining(" "));
            default ->
                finding.values().entrySet().stream()
                        .filter(value -> !value.getKey().equals("id"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" "));
        };
    }

    private static String cue(Finding finding) {
        List<String> says = new ArrayList<>();
        finding.values().forEach((name, value) -> {
            if (!name.equals("of")) {
                says.add(name.equals("excludes") ? "speaks against" : name + "=" + value);
            }
        });
        String of = finding.values().getOrDefault("of", "");
        if (!of.isEmpty()) {
            says.add(finding.values().containsKey("excludes") ? of : "of " + of);
        }
        return String.join(" ", says);
    }

    private void candidate(Candidate candidate) {
        Decision event = candidate.event();
        String answer = candidate.isAccepted() ? "event" : "no event";
        out.println(INDENT
                + paint(candidate.isAccepted() ? Ansi.Style.fg_green : Ansi.Style.fg_red, Bidi.pad(answer, 8))
                + (event == null ? "  -     " : "  " + probability(event)) + "  " + candidate.type() + "  "
                + candidate.id() + "  " + Bidi.isolate(candidate.text()));
        out.println(DEEP + "rules    " + candidate.verdict() + ": " + VERDICTS.get(candidate.verdict()));
        if (event == null) {
            out.println(DEEP + "not asked: nothing in the article bears on such events");
            return;
        }
        reasons(event);
        if (candidate.isAccepted()) {
            fields(candidate.fields());
            mention(ExplainJson.mention(candidate));
        }
    }

    private void reasons(Decision event) {
        List<Contribution> strongest =
                event.reasons().subList(0, Math.min(REASONS, event.reasons().size()));
        String speaksFor = listed(strongest.stream().filter(r -> r.weight() > 0).toList());
        String against = listed(strongest.stream().filter(r -> r.weight() < 0).toList());
        if (!speaksFor.isEmpty()) {
            out.println(DEEP + "for      " + speaksFor);
        }
        if (!against.isEmpty()) {
            out.println(DEEP + "against  " + against);
        }
    }

    private static String listed(List<Contribution> reasons) {
        return reasons.stream()
                .map(reason ->
                        String.format(Locale.ROOT, "%+.2f ", reason.weight()) + Bidi.isolateRuns(reason.feature()))
                .collect(Collectors.joining("   "));
    }

    private void fields(List<Decision> fields) {
        List<List<String>> rows = new ArrayList<>();
        for (Decision field : all ? fields : decisive(fields)) {
            String answer = field.candidate() == null
                    ? field.answer()
                    : (field.isTaken() ? "" : "not ") + Bidi.isolateRuns(field.candidate());
            rows.add(List.of(
                    field.question().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    probability(field),
                    answer,
                    listed(field.reasons()
                            .subList(
                                    0,
                                    Math.min(REASONS_OF_FIELDS, field.reasons().size())))));
        }
        Columns.print(DEEP, rows, out);
    }

    /** Without the candidates that were not taken, but for the likeliest where none was. */
    private static List<Decision> decisive(List<Decision> fields) {
        Set<Question> taken = EnumSet.noneOf(Question.class);
        fields.stream().filter(Decision::isTaken).forEach(field -> taken.add(field.question()));
        return fields.stream()
                .filter(field -> taken.contains(field.question())
                        ? field.isTaken()
                        : fields.stream()
                                .noneMatch(other -> other.question() == field.question()
                                        && other.probability() > field.probability()))
                .toList();
    }

    private void mention(ObjectNode mention) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : mention.properties()) {
            JsonNode value = field.getValue();
            boolean empty = value.isNull() || (value.isContainerNode() && value.isEmpty());
            if (!empty && !LEFT_OUT.contains(field.getKey())) {
                rows.add(List.of(rows.isEmpty() ? "mention" : "", field.getKey(), Bidi.isolateRuns(plain(value))));
            }
        }
        Columns.print(DEEP, rows, out);
    }

    private static String plain(JsonNode value) {
        if (value.isObject()) {
            String from = value.path("from").asText("");
            String to = value.path("to").asText("");
            return from.equals(to) ? to : from.replace("null", "") + ".." + to.replace("null", "");
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asText()));
            return String.join(", ", parts);
        }
        return value.asText();
    }

    private static String probability(Decision decision) {
        return String.format(Locale.ROOT, "%5.1f%%", 100 * decision.probability());
    }

    private String paint(Ansi.Style style, String text) {
        return colours ? style.on() + text + style.off() : text;
    }
}
