package org.rasid.it.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which metrics an expression of PromQL asks for, and by which labels: those of matchers, of {@code by} and of {@code on}.
 * Parses what our rules and panels use, and refuses all else: {@code without}, {@code ignoring}, {@code group_left},
 * selectors without a name.
 */
final class PromExpression {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<range>\\[[^\\]]*])"
                    + "|(?<number>\\d[\\w.]*)|(?<name>[a-zA-Z_:][\\w:]*)|(?<mark>==|!=|>=|<=|=~|!~|[-+*/%^(){},<>=]))");
    private static final Set<String> AGGREGATIONS =
            Set.of("sum", "min", "max", "avg", "count", "stddev", "topk", "bottomk", "quantile", "group");
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "^", "==", "!=", ">", "<", ">=", "<=", "and", "or", "unless");

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** A metric that is asked for, and the labels that it must have. */
    record Use(String metric, Set<String> labels) {}

    private enum Kind {
        TEXT,
        RANGE,
        NUMBER,
        NAME,
        MARK,
        END
    }

    private record Token(Kind kind, String text) {}

    private PromExpression(String expression) {
        this.expression = expression;
        Matcher matcher = TOKEN.matcher(expression.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            for (Kind kind : List.of(Kind.TEXT, Kind.RANGE, Kind.NUMBER, Kind.NAME, Kind.MARK)) {
                String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new Token(kind, text));
                }
            }
            end = matcher.end();
        }
        if (end != expression.strip().length()) {
            throw refusal("cannot be read from character " + end);
        }
        tokens.add(new Token(Kind.END, ""));
    }

    /** Throws IllegalArgumentException for what it does not parse. */
    static List<Use> uses(String expression) {
        PromExpression parser = new PromExpression(expression);
        List<Use> uses = parser.binary();
        if (parser.peek().kind() != Kind.END) {
            throw parser.refusal("goes on with " + parser.peek().text());
        }
        return uses;
    }

    /** Precedence does not matter for what is asked for. */
    private List<Use> binary() {
        List<Use> uses = operand();
        while (OPERATORS.contains(peek().text())) {
            next++;
            boolean matched = take("on");
            Set<String> labels = matched ? labels() : Set.of();
            uses.addAll(operand());
            uses = with(labels, uses);
        }
        return uses;
    }

    private List<Use> operand() {
        if (take("-")) {
            return operand();
        }
        List<Use> uses = primary();
        if (peek().kind() == Kind.RANGE) {
            next++;
        }
        return uses;
    }

    private List<Use> primary() {
        Token token = tokens.get(next++);
        if (token.text().equals("(")) {
            List<Use> uses = binary();
            expect(")");
            return uses;
        }
        if (token.kind() == Kind.NUMBER || token.kind() == Kind.TEXT) {
            return new ArrayList<>();
        }
        if (token.kind() != Kind.NAME) {
            throw refusal("has " + token.text() + " where a metric should be");
        }
        if (AGGREGATIONS.contains(token.text())) {
            Set<String> before = by();
            List<Use> uses = arguments();
            return with(by(), with(before, uses));
        }
        if (peek().text().equals("(")) {
            return arguments();
        }
        return new ArrayList<>(List.of(new Use(token.text(), matchers())));
    }

    private List<Use> arguments() {
        expect("(");
        List<Use> uses = new ArrayList<>();
        while (!take(")")) {
            uses.addAll(binary());
            take(",");
        }
        return uses;
    }

    private Set<String> by() {
        return take("by") ? labels() : Set.of();
    }

    private Set<String> labels() {
        expect("(");
        Set<String> labels = new TreeSet<>();
        while (!take(")")) {
            labels.add(tokens.get(next++).text());
            take(",");
        }
        return labels;
    }

    private Set<String> matchers() {
        Set<String> labels = new TreeSet<>();
        if (take("{")) {
            while (!take("}")) {
                labels.add(tokens.get(next++).text());
                if (!Set.of("=", "!=", "=~", "!~").contains(tokens.get(next++).text())
                        || tokens.get(next++).kind() != Kind.TEXT) {
                    throw refusal("has a bad matcher");
                }
                take(",");
            }
        }
        return labels;
    }

    private static List<Use> with(Set<String> more, List<Use> uses) {
        List<Use> all = new ArrayList<>();
        for (Use use : uses) {
            Set<String> labels = new TreeSet<>(use.labels());
            labels.addAll(more);
            all.add(new Use(use.metric(), labels));
        }
        return all;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String text) {
        if (peek().kind() != Kind.TEXT && peek().text().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!take(text)) {
            throw refusal("has " + peek().text() + " where " + text + " should be");
        }
    }

    private IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("the expression " + what + ": " + expression);
    }
}
