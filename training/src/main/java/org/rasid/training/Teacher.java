package org.rasid.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.model.Subject;

/** Answers every question of the extraction as the annotation does, and keeps questions and answers as examples. */
final class Teacher implements Judge {
    private static final double PARTLY = 0.8;

    private final Alignment alignment;
    private final @Nullable Judge student;
    private final List<Example> examples = new ArrayList<>();
    private final Map<List<Object>, Integer> groups = new HashMap<>();
    private final AtomicInteger numbers;
    private final GoldArticle gold;

    private Teacher(Alignment alignment, GoldArticle gold, AtomicInteger numbers, @Nullable Judge student) {
        this.student = student;
        this.gold = gold;
        this.alignment = alignment;
        this.numbers = numbers;
    }

    /**
     * The examples that an annotated article gives.
     *
     * @param numbers counts the choices
     * @param student whose answers about fields the extraction goes on with, right or wrong, so that later questions are
     *     met as they will be; null: the right ones
     */
    static List<Example> examples(
            Extractor extractor, GoldArticle gold, AtomicInteger numbers, @Nullable Judge student) {
        Teacher teacher = of(extractor, gold, numbers, student);
        extractor.extract(gold.article(), teacher);
        return teacher.examples;
    }

    /** A teacher of one article. */
    static Teacher of(Extractor extractor, GoldArticle gold, AtomicInteger numbers, @Nullable Judge student) {
        List<Alignment.Trigger> triggers = new ArrayList<>();
        extractor.extract(gold.article(), (question, subject, features) -> {
            triggers.add(Alignment.Trigger.of(subject));
            return new double[] {1, 0};
        });
        return new Teacher(new Alignment(gold.mentions(), triggers), gold, numbers, student);
    }

    @Override
    public double[] weigh(Question question, Subject subject, Features features) {
        GoldMention mention = alignment.of(subject);
        double[] answer = new double[question.answers().size()];
        double right = question == Question.EVENT ? (mention == null ? 0 : 1) : 0;
        int index = question == Question.EVENT ? (int) right : 0;
        if (question != Question.EVENT && mention != null) {
            String field = field(question);
            if (question == Question.SAME_EVENT) {
                right = isSameEvent(mention, other(subject)) ? 1 : 0;
                index = (int) right;
            } else if (subject.candidate() == null) {
                index = Math.max(0, question.answers().indexOf(String.valueOf(mention.value(field))));
            } else {
                right = agrees(question, field, mention, subject.candidate());
                index = right > 0 ? 1 : 0;
            }
        }
        if (isKnown(question, subject, mention)) {
            int group = groups.computeIfAbsent(
                    List.of(question, Alignment.Trigger.of(subject)), key -> numbers.getAndIncrement());
            examples.add(new Example(question, group, index, features.names(), gold.origin()));
        }
        if (student != null && question != Question.EVENT) {
            return student.weigh(question, subject, features);
        }
        answer[index] = index > 0 && right > 0 ? right : 1;
        return answer;
    }

    /** Whether the annotation says anything about the question: partial ones leave types or fields out. */
    private boolean isKnown(Question question, Subject subject, @Nullable GoldMention mention) {
        if (question == Question.SAME_EVENT) {
            GoldMention other = other(subject);
            // of two series the annotations do not say whether they are the same
            return mention != null
                    && other != null
                    && mention.fields().has("event")
                    && other.fields().has("event")
                    && (mention.value("event") != null || other.value("event") != null);
        }
        return question == Question.EVENT
                ? gold.annotated().contains(subject.type())
                : mention != null && mention.fields().has(field(question));
    }

    private @Nullable GoldMention other(Subject subject) {
        return subject.candidate() instanceof Subject other ? alignment.of(other) : null;
    }

    private static boolean isSameEvent(GoldMention one, @Nullable GoldMention other) {
        String event = one.value("event");
        return event != null && other != null && event.equals(other.value("event"));
    }

    private static double agrees(Question question, String field, GoldMention mention, @Nullable Object candidate) {
        return switch (question) {
            case DATE, STORY_DATE, DUE -> {
                Days days = mention.days(field);
                if (days == null || !(candidate instanceof DateSpan span)) {
                    yield 0;
                }
                yield days.isExactly(span.from(), span.to())
                        ? 1
                        : days.accepts(new Days(span.from(), span.to())) ? PARTLY : 0;
            }
            case PLACE, STORY_PLACE, CLAIMANT -> {
                String value = mention.value(field);
                yield value != null && candidate != null && Likeness.alike(value, candidate.toString()) ? 1 : 0;
            }
            case ACTOR, TARGET, STORY_ACTOR, STORY_TARGET ->
                mention.list(field).stream().anyMatch(value -> Likeness.alike(value, String.valueOf(candidate)))
                        ? 1
                        : 0;
            default -> String.valueOf(candidate).equals(mention.value(field)) ? 1 : 0;
        };
    }

    private static String field(Question question) {
        return switch (question) {
            case ACTOR, STORY_ACTOR -> "actors";
            case TARGET, STORY_TARGET -> "targets";
            case CLAIMANT -> "claimedBy";
            case STORY_DATE -> "date";
            case SAME_EVENT -> "event";
            case STORY_PLACE -> "place";
            case TALKS_PHASE, TRUCE_PHASE -> "phase";
            default -> question.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
