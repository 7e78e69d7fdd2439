package org.rasid.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rasid.extraction.model.Question;

/** Learns the weights that make the right choices likeliest, with a penalty on large weights. */
final class Learner {
    /** Fields that have one value: their candidates compete with each other and with having none. */
    private static final Set<Question> CHOICES = EnumSet.of(
            Question.DATE,
            Question.STORY_DATE,
            Question.DUE,
            Question.PLACE,
            Question.STORY_PLACE,
            Question.COUNTRY,
            Question.STORY_TARGET,
            Question.CLAIMANT,
            Question.KILLED,
            Question.WOUNDED,
            Question.COUNT);

    /** Facts that made a question harder in cross-validation. */
    private static final Map<Question, Set<String>> LEFT_OUT = Map.ofEntries(
            Map.entry(
                    Question.ASSERTION,
                    Set.of(
                            "after",
                            "before",
                            "class+2",
                            "class-2",
                            "class.after.type",
                            "class.before.type",
                            "class.first",
                            "first",
                            "future",
                            "id.form",
                            "id.prev",
                            "next",
                            "next2",
                            "prev2",
                            "question",
                            "title",
                            "word")),
            Map.entry(
                    Question.ACTOR,
                    Set.of(
                            "assertion",
                            "class.head",
                            "clause",
                            "kind.side",
                            "noun.side",
                            "path",
                            "phrase.side",
                            "side",
                            "side.tense",
                            "triggers")),
            Map.entry(
                    Question.TARGET,
                    Set.of(
                            "actors",
                            "and",
                            "class.head",
                            "clause",
                            "link",
                            "next",
                            "parties",
                            "path",
                            "phrase.side",
                            "prev.side",
                            "side.frame",
                            "side.tense")),
            Map.entry(
                    Question.SCOPE,
                    Set.of(
                            "before",
                            "class+1",
                            "class-2",
                            "class.after",
                            "class.before",
                            "cue",
                            "cue.clause",
                            "cue.gap",
                            "first",
                            "folded.prev",
                            "id.prev",
                            "next",
                            "next.type",
                            "next2",
                            "prev.type",
                            "prev2",
                            "rule",
                            "title",
                            "when.tense")));

    /**
     * Facts that tell how readily a set of annotations gives an answer rather than what tells it: they have weights of
     * their own for each set but the one that accuracy is measured by. Better in cross-validation for these questions.
     */
    private static final Set<String> PECULIAR =
            Set.of("bias", "type", "assertion", "scope", "rule", "rule.type", "story");

    private static final Set<Question> SETS_DIFFER =
            EnumSet.of(Question.EVENT, Question.TALKS_PHASE, Question.TRUCE_PHASE);

    private static final String APART = "~";

    private final Map<Question, Double> penalties;
    private final double penalty;
    private final int cutoff;

    /**
     * @param penalty weight of the squares of the weights
     * @param penalties where it is another
     * @param cutoff features of fewer examples are left out
     */
    Learner(double penalty, Map<Question, Double> penalties, int cutoff) {
        this.penalty = penalty;
        this.penalties = Map.copyOf(penalties);
        this.cutoff = cutoff;
    }

    /** The weights by question and feature; questions without examples are left out. */
    Map<Question, Map<String, float[]>> learn(List<Example> examples) {
        Map<Question, List<Example>> byQuestion = new EnumMap<>(Question.class);
        for (Example example : examples) {
            byQuestion
                    .computeIfAbsent(example.question(), q -> new ArrayList<>())
                    .add(example);
        }
        Map<Question, Map<String, float[]>> weights = new EnumMap<>(Question.class);
        byQuestion.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), learn(entry.getKey(), entry.getValue())))
                .toList()
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue()));
        return weights;
    }

    private Map<String, float[]> learn(Question question, List<Example> examples) {
        List<String> names = names(examples, LEFT_OUT.getOrDefault(question, Set.of()));
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        int answers = question.answers().size();
        int columns = answers == 2 ? 1 : answers;
        List<Objective.Choice> choices =
                answers == 2 ? candidates(question, examples, index) : alternatives(examples, index, answers);
        double[] learned = Minimizer.minimize(
                new Objective(choices, penalties.getOrDefault(question, penalty)), names.size() * columns);
        Map<String, float[]> weights = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(APART)) {
                continue;
            }
            float[] row = new float[answers];
            for (int k = 0; k < columns; k++) {
                row[answers - columns + k] = (float) learned[i * columns + k];
            }
            weights.put(names.get(i), row);
        }
        return weights;
    }

    private List<String> names(List<Example> examples, Set<String> leftOut) {
        Map<String, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            new HashSet<>(features(example)).forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }
        List<String> names = new ArrayList<>();
        for (String name : new TreeSet<>(counts.keySet())) {
            if (counts.getOrDefault(name, 0) >= cutoff && !leftOut.contains(fact(name))) {
                names.add(name);
            }
        }
        return names;
    }

    /** Yes or no: each example by itself, or against the others of its group. */
    private static List<Objective.Choice> candidates(
            Question question, List<Example> examples, Map<String, Integer> index) {
        Map<Integer, List<Objective.Option>> groups = new TreeMap<>();
        Map<Integer, Double> weights = new HashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            int group = CHOICES.contains(question) ? example.group() : i;
            weights.put(group, example.origin().weight());
            groups.computeIfAbsent(group, g -> new ArrayList<>())
                    .add(new Objective.Option(row(example, index, 1, 0), example.answer() == 1));
        }
        List<Objective.Choice> choices = new ArrayList<>();
        for (Map.Entry<Integer, List<Objective.Option>> entry : groups.entrySet()) {
            List<Objective.Option> options = entry.getValue();
            boolean none = options.stream().noneMatch(Objective.Option::right);
            options.add(new Objective.Option(new int[0], none));
            choices.add(new Objective.Choice(options, weights.getOrDefault(entry.getKey(), 1.0)));
        }
        return choices;
    }

    private static List<Objective.Choice> alternatives(
            List<Example> examples, Map<String, Integer> index, int answers) {
        List<Objective.Choice> choices = new ArrayList<>();
        for (Example example : examples) {
            List<Objective.Option> options = new ArrayList<>();
            for (int answer = 0; answer < answers; answer++) {
                options.add(new Objective.Option(row(example, index, answers, answer), example.answer() == answer));
            }
            choices.add(new Objective.Choice(options, example.origin().weight()));
        }
        return choices;
    }

    private static int[] row(Example example, Map<String, Integer> index, int columns, int column) {
        return features(example).stream()
                .map(index::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(i -> i * columns + column)
                .toArray();
    }

    /** The features of an example, and again as features of its set where they are peculiar to it. */
    private static List<String> features(Example example) {
        if (example.origin() == Origin.GOLD || !SETS_DIFFER.contains(example.question())) {
            return example.features();
        }
        List<String> features = new ArrayList<>(example.features());
        for (String feature : example.features()) {
            if (PECULIAR.contains(fact(feature))) {
                features.add(APART + example.origin() + " " + feature);
            }
        }
        return features;
    }

    private static String fact(String feature) {
        int equals = feature.indexOf('=');
        return equals < 0 ? feature : feature.substring(0, equals);
    }
}
