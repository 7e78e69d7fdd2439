package org.rasid.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression of the main code looks at a text more often than in proportion to its length, or overflows the
 * stack, whatever the text: it is given long repetitions of what it is made of.
 */
class PatternTest {
    private static final long SEED = 20260309;
    private static final int ATTACKS = 150;
    private static final int LENGTH = 20_000;

    /** A part of at most 500 characters is allowed for at each. */
    private static final long LOOKS_A_CHARACTER = 600;

    private static final List<String> SIGNS = List.of(
            " ", "  ", "\n", "\t", "\r\n", "1", "12", "٣", "a", "A", "ab", "ب", "ال", "é", "-", ".", "..", "/", ":",
            "#", "<", ">", "\"", "'", "(", ")", "[", "]", "{", "}", ",", "،", "=", "&", ";", "_", "%", "@", "…", "»",
            "|", "\\", "\0", "\u200F", "\uFEFF", "\u0651", "؟", "!", "+", "?", "*", "~", "$", "^");

    private static final Pattern LITERAL = Pattern.compile(
            "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.){2,300})\"\\s*[,)]");

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");

    private static final Pattern WORD = Pattern.compile("(?<!\\\\)[\\p{L}\\p{Nd}]+");

    /** Patterns of which whoever calls them makes sure that the text is short: most characters. */
    private static final Map<String, Integer> BOUNDED = Map.of(
            "org.rasid.producer.page.Lines.NOISE", 160,
            "org.rasid.producer.page.Lines.HASHTAGS", 160);

    /**
     * A pattern, and where it stands.
     *
     * @param whole whether it is only held against whole texts
     */
    record Found(String place, Pattern pattern, boolean whole) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Found> patterns() throws ReflectiveOperationException, IOException {
        Map<String, Found> found = new TreeMap<>();
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("schemas", "extraction", "producer", "streams-app", "monitor", "cli")) {
            sources.putAll(sources(Path.of("..", module, "src", "main", "java")));
        }
        for (JavaField field : new ClassFileImporter()
                .withImportOption(location -> !location.contains("/fuzz/")).importPackages("org.rasid").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .toList()) {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            String source = sources.getOrDefault(field.getOwner().getSimpleName() + ".java", "");
            found.put(
                    field.getFullName(),
                    new Found(field.getFullName(), (Pattern) reflected.get(null), isWhole(field.getName(), source)));
        }
        sources.forEach((file, source) -> literals(file, source, found));
        return found.values().stream();
    }

    /** Whether each matcher of it, as far as its source shows, is first asked whether it matches. */
    private static boolean isWhole(String name, String source) {
        List<MatchResult> uses = Pattern.compile("\\b" + name
                        + "\\.matcher\\([\\s\\S]{0,400}?\\.(\\w*(?:find|matches|replace\\w*|results|lookingAt))\\(")
                .matcher(source)
                .results()
                .toList();
        return !uses.isEmpty() && uses.stream().allMatch(use -> use.group(1).equals("matches"));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.merge(String.valueOf(file.getFileName()), Files.readString(file), String::concat);
            }
        }
        return sources;
    }

    private static void literals(String file, String source, Map<String, Found> found) {
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            String regex = UNICODE.matcher(literal.group(2))
                    .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                    .translateEscapes();
            String place = file + " " + regex;
            found.put(
                    place,
                    new Found(place, Pattern.compile(regex), literal.group(1).equals("matches")));
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void shouldWorkInProportionToTheText(Found found) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<String> words = new ArrayList<>();
        WORD.matcher(found.pattern().pattern()).results().forEach(word -> words.add(word.group()));
        for (int i = 0; i < ATTACKS; i++) {
            String text = text(random, words, BOUNDED.getOrDefault(found.place(), LENGTH));
            assertThat(fault(found, text))
                    .as("%s on %s… (seed %d)", found.pattern(), text.substring(0, Math.min(60, text.length())), SEED)
                    .isEmpty();
        }
    }

    @Test
    void shouldSeeWhatIsNotInProportion() {
        assertThat(fault(new Found("", Pattern.compile("\\s+x"), false), " ".repeat(LENGTH)))
                .isNotEmpty();
        assertThat(fault(new Found("", Pattern.compile("(?:a|b)*c"), true), "ab".repeat(LENGTH / 2)))
                .isNotEmpty();
    }

    private static String fault(Found found, String text) {
        Pattern pattern = found.pattern();
        try {
            pattern.matcher(new CountedText(text, LOOKS_A_CHARACTER * text.length()))
                    .matches();
            Matcher all = pattern.matcher(new CountedText(text, LOOKS_A_CHARACTER * text.length()));
            while (!found.whole() && all.find()) {
                // on to the next one
            }
            return "";
        } catch (CountedText.TooMuchWork e) {
            return "more than " + LOOKS_A_CHARACTER + " looks for each character";
        } catch (StackOverflowError e) {
            return "the stack overflows";
        }
    }

    /** A beginning, a word over and over, and an end that may not fit. */
    private static String text(RandomGenerator random, List<String> words, int length) {
        String word = some(random, words, 1 + random.nextInt(3));
        return some(random, words, random.nextInt(3))
                + word.repeat(Math.max(1, length / word.length()))
                + some(random, words, random.nextInt(3));
    }

    private static String some(RandomGenerator random, List<String> words, int count) {
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < count; i++) {
            List<String> from = words.isEmpty() || random.nextInt(3) > 0 ? SIGNS : words;
            some.append(from.get(random.nextInt(from.size())));
        }
        return some.toString();
    }
}
