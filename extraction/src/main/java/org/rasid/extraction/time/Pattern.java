package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A pattern over the tokens of a sentence. Its elements stand in order, separated by spaces:
 * <ul>
 *   <li>{@code word} or {@code one|other}: that word or punctuation character
 *   <li>{@code <class>}: a lexeme of that class, captured
 *   <li>{@code [ … | … ]}: one of the sequences
 *   <li>{@code x?} and {@code [ … ]?}: may be missing
 *   <li>{@code +و}: the particle, as a token of its own or attached to what follows
 *   <li>{@code !word|<class>}: the next token is none of these
 * </ul>
 * The first element may carry any particles, the others only those the pattern states.
 */
final class Pattern {
    private interface Matcher {
        void match(Cursor cursor, Consumer<Cursor> then);
    }

    /** A part of the pattern: what it may begin with, and whether it may be empty. */
    private record Node(Matcher matcher, Set<String> starts, boolean mayBeEmpty) {
        void match(Cursor cursor, Consumer<Cursor> then) {
            matcher.match(cursor, then);
        }

        Node then(Node tail) {
            Set<String> all = new HashSet<>(starts);
            if (mayBeEmpty) {
                all.addAll(tail.starts);
            }
            return new Node(
                    (cursor, then) -> match(cursor, next -> tail.match(next, then)),
                    all,
                    mayBeEmpty && tail.mayBeEmpty);
        }

        Node or(Node other) {
            Set<String> all = new HashSet<>(starts);
            all.addAll(other.starts);
            Matcher both = (cursor, then) -> {
                match(cursor, then);
                other.match(cursor, then);
            };
            return new Node(both, all, mayBeEmpty || other.mayBeEmpty);
        }

        Node optional() {
            Matcher maybe = (cursor, then) -> {
                match(cursor, then);
                then.accept(cursor);
            };
            return new Node(maybe, starts, true);
        }
    }

    /** How far a match has come. */
    record Cursor(Line line, int start, int at, String particle, List<Lexeme> captured) {
        Cursor moved(int to) {
            return new Cursor(line, start, to, "", captured);
        }

        Cursor captured(Lexeme lexeme) {
            List<Lexeme> more = new ArrayList<>(captured);
            more.add(lexeme);
            return new Cursor(line, start, lexeme.end(), "", more);
        }

        Cursor owing(String owed) {
            return new Cursor(line, start, at, owed, captured);
        }

        boolean atEnd() {
            return at >= line.size();
        }

        boolean allows(String proclitics) {
            return particle.isEmpty() ? at == start || proclitics.isEmpty() : particle.equals(proclitics);
        }
    }

    private final Node root;

    private Pattern(Node root) {
        this.root = root;
    }

    /** Throws IllegalArgumentException for what is no pattern. */
    static Pattern compile(String pattern, Vocabulary vocabulary) {
        Parser parser = new Parser(words(pattern), vocabulary);
        Node root = parser.alternatives();
        if (parser.at < parser.parts.size()) {
            throw new IllegalArgumentException("\"" + parser.parts.get(parser.at) + "\" closes nothing");
        }
        return new Pattern(root);
    }

    /** The words, and classes in angle brackets, of which one must stand where a match starts. */
    Set<String> starts() {
        return root.starts();
    }

    /** Every match that starts at a token. */
    void match(Line line, int start, Consumer<Cursor> found) {
        root.match(new Cursor(line, start, start, "", List.of()), found);
    }

    /** The elements of a pattern. */
    static List<String> words(String pattern) {
        return Arrays.stream(pattern.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static final class Parser {
        private final List<String> parts;
        private final Vocabulary vocabulary;
        private int at;

        Parser(List<String> parts, Vocabulary vocabulary) {
            this.parts = parts;
            this.vocabulary = vocabulary;
        }

        Node alternatives() {
            Node choice = sequence();
            while (at < parts.size() && parts.get(at).equals("|")) {
                at++;
                choice = choice.or(sequence());
            }
            return choice;
        }

        private Node sequence() {
            Node sequence = null;
            while (at < parts.size()
                    && !parts.get(at).equals("|")
                    && !parts.get(at).startsWith("]")) {
                Node element = element(parts.get(at++));
                sequence = sequence == null ? element : sequence.then(element);
            }
            if (sequence == null) {
                throw new IllegalArgumentException("empty sequence");
            }
            return sequence;
        }

        private Node element(String part) {
            if (part.equals("[")) {
                Node group = alternatives();
                if (at >= parts.size()) {
                    throw new IllegalArgumentException("\"[\" without \"]\"");
                }
                String close = parts.get(at++);
                return close.equals("]?") ? group.optional() : group;
            }
            if (part.length() > 1 && part.endsWith("?")) {
                return simple(part.substring(0, part.length() - 1)).optional();
            }
            return simple(part);
        }

        private Node simple(String part) {
            if (part.startsWith("<") && part.endsWith(">")) {
                String type = part.substring(1, part.length() - 1);
                return new Node((cursor, then) -> lexeme(type, cursor, then), Set.of(part), false);
            }
            if (part.startsWith("+") && part.length() > 1) {
                String particle = part.substring(1);
                return new Node((cursor, then) -> particle(particle, cursor, then), Set.of(particle), true);
            }
            if (part.startsWith("!") && part.length() > 1) {
                WordSet words = WordSet.of(alternatives(part.substring(1)), vocabulary);
                Matcher none = (cursor, then) -> {
                    if (cursor.atEnd() || !words.startsAt(cursor.line(), cursor.at())) {
                        then.accept(cursor);
                    }
                };
                return new Node(none, Set.of(), true);
            }
            List<String> alternatives = alternatives(part);
            BitSet words = WordSet.of(alternatives, vocabulary).words();
            Matcher one = (cursor, then) -> {
                if (!cursor.atEnd() && stands(words, cursor)) {
                    then.accept(cursor.moved(cursor.at() + 1));
                }
            };
            return new Node(one, Set.copyOf(alternatives), false);
        }

        private static List<String> alternatives(String part) {
            return List.of(part.split("\\|", -1));
        }

        private static void lexeme(String type, Cursor cursor, Consumer<Cursor> then) {
            if (cursor.atEnd()) {
                return;
            }
            for (Lexeme lexeme : cursor.line().lexemes(cursor.at())) {
                if (lexeme.type().equals(type) && cursor.allows(lexeme.proclitics())) {
                    then.accept(cursor.captured(lexeme));
                }
            }
        }

        private static void particle(String particle, Cursor cursor, Consumer<Cursor> then) {
            if (!cursor.atEnd() && cursor.line().sentence().token(cursor.at()).is(particle)) {
                then.accept(cursor.moved(cursor.at() + 1));
            }
            then.accept(cursor.owing(particle));
        }

        private static boolean stands(BitSet words, Cursor cursor) {
            for (Vocabulary.Form form : cursor.line().forms(cursor.at())) {
                if (words.get(form.word()) && cursor.allows(form.proclitics())) {
                    return true;
                }
            }
            return false;
        }
    }
}
