package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

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
    private interface Node {
        void match(Cursor cursor, Consumer<Cursor> then);
    }

    /** How far a match has come. */
    record Cursor(
            Sentence sentence, List<List<Lexeme>> lexemes, int start, int at, String particle, List<Lexeme> captured) {
        Cursor moved(int to) {
            return new Cursor(sentence, lexemes, start, to, "", captured);
        }

        Cursor captured(Lexeme lexeme) {
            List<Lexeme> more = new ArrayList<>(captured);
            more.add(lexeme);
            return new Cursor(sentence, lexemes, start, lexeme.end(), "", more);
        }

        Cursor owing(String owed) {
            return new Cursor(sentence, lexemes, start, at, owed, captured);
        }

        boolean atEnd() {
            return at >= sentence.size();
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
    static Pattern compile(String pattern) {
        Parser parser = new Parser(List.of(pattern.strip().split("\\s+", -1)));
        Node root = parser.alternatives();
        if (parser.at < parser.parts.size()) {
            throw new IllegalArgumentException("\"" + parser.parts.get(parser.at) + "\" closes nothing");
        }
        return new Pattern(root);
    }

    /** Every match that starts at a token. */
    void match(Sentence sentence, List<List<Lexeme>> lexemes, int start, Consumer<Cursor> found) {
        root.match(new Cursor(sentence, lexemes, start, start, "", List.of()), found);
    }

    private static final class Parser {
        private final List<String> parts;
        private int at;

        Parser(List<String> parts) {
            this.parts = parts;
        }

        Node alternatives() {
            List<Node> choices = new ArrayList<>();
            choices.add(sequence());
            while (at < parts.size() && parts.get(at).equals("|")) {
                at++;
                choices.add(sequence());
            }
            return choices.size() == 1
                    ? choices.get(0)
                    : (cursor, then) -> {
                        for (Node choice : choices) {
                            choice.match(cursor, then);
                        }
                    };
        }

        private Node sequence() {
            List<Node> nodes = new ArrayList<>();
            while (at < parts.size()
                    && !parts.get(at).equals("|")
                    && !parts.get(at).startsWith("]")) {
                nodes.add(element(parts.get(at++)));
            }
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("empty sequence");
            }
            Node node = nodes.get(nodes.size() - 1);
            for (int i = nodes.size() - 2; i >= 0; i--) {
                Node head = nodes.get(i);
                Node tail = node;
                node = (cursor, then) -> head.match(cursor, next -> tail.match(next, then));
            }
            return node;
        }

        private Node element(String part) {
            if (part.equals("[")) {
                Node group = alternatives();
                if (at >= parts.size()) {
                    throw new IllegalArgumentException("\"[\" without \"]\"");
                }
                String close = parts.get(at++);
                return close.equals("]?") ? optional(group) : group;
            }
            if (part.length() > 1 && part.endsWith("?")) {
                return optional(simple(part.substring(0, part.length() - 1)));
            }
            return simple(part);
        }

        private static Node optional(Node node) {
            return (cursor, then) -> {
                node.match(cursor, then);
                then.accept(cursor);
            };
        }

        private static Node simple(String part) {
            if (part.startsWith("<") && part.endsWith(">")) {
                String type = part.substring(1, part.length() - 1);
                return (cursor, then) -> lexeme(type, cursor, then);
            }
            if (part.startsWith("+") && part.length() > 1) {
                String particle = part.substring(1);
                return (cursor, then) -> particle(particle, cursor, then);
            }
            if (part.startsWith("!") && part.length() > 1) {
                Set<String> words = words(part.substring(1));
                return (cursor, then) -> {
                    if (cursor.atEnd() || !startsOneOf(words, cursor.moved(cursor.at()))) {
                        then.accept(cursor);
                    }
                };
            }
            Set<String> words = words(part);
            return (cursor, then) -> {
                if (!cursor.atEnd() && stands(words, cursor, false)) {
                    then.accept(cursor.moved(cursor.at() + 1));
                }
            };
        }

        private static Set<String> words(String part) {
            return Set.copyOf(List.of(Folding.fold(part).split("\\|", -1)));
        }

        private static void lexeme(String type, Cursor cursor, Consumer<Cursor> then) {
            if (cursor.atEnd()) {
                return;
            }
            for (Lexeme lexeme : cursor.lexemes().get(cursor.at())) {
                if (lexeme.type().equals(type) && cursor.allows(lexeme.proclitics())) {
                    then.accept(cursor.captured(lexeme));
                }
            }
        }

        private static void particle(String particle, Cursor cursor, Consumer<Cursor> then) {
            if (!cursor.atEnd() && cursor.sentence().token(cursor.at()).is(particle)) {
                then.accept(cursor.moved(cursor.at() + 1));
            }
            then.accept(cursor.owing(particle));
        }

        private static boolean startsOneOf(Set<String> words, Cursor cursor) {
            return stands(words, cursor, true)
                    || cursor.lexemes().get(cursor.at()).stream()
                            .anyMatch(lexeme -> words.contains("<" + lexeme.type() + ">"));
        }

        private static boolean stands(Set<String> words, Cursor cursor, boolean anyParticles) {
            Token token = cursor.sentence().token(cursor.at());
            if (!token.isWord()) {
                return words.contains(token.folded()) && cursor.particle().isEmpty();
            }
            for (Clitics.Analysis reading : token.analyses()) {
                if (reading.enclitic().isEmpty()
                        && words.contains(reading.form())
                        && (anyParticles || cursor.allows(reading.proclitics()))) {
                    return true;
                }
            }
            return false;
        }
    }
}
