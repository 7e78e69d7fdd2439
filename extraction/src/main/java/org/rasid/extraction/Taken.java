package org.rasid.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Explanation.Decision;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.model.Subject;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

/** Tells of the candidates that were asked about which ones the mention was made of. */
final class Taken {
    private static final Map<Question, Party.Role> ROLES = Map.of(
            Question.ACTOR, Party.Role.ACTOR,
            Question.TARGET, Party.Role.TARGET,
            Question.STORY_ACTOR, Party.Role.ACTOR,
            Question.STORY_TARGET, Party.Role.TARGET,
            Question.CLAIMANT, Party.Role.CLAIMANT);

    /** About parties that other sentences name. */
    private static final Set<Question> ELSEWHERE = Set.of(Question.STORY_ACTOR, Question.STORY_TARGET);

    /** Mentions are said to be of the same event where that is likelier than not; the decisions weigh each as it is. */
    private static final double LIKELY = 0.5;

    private static final Comparator<Trace.Asked> LIKELIEST =
            Comparator.comparingDouble(Trace.Asked::probability).reversed();

    private final Mention mention;
    private final Text text;

    Taken(Mention mention, Text text) {
        this.mention = mention;
        this.text = text;
    }

    /** The decisions on the fields, in the order in which they were asked. */
    List<Decision> decisions(List<Trace.Asked> asked) {
        Set<Trace.Asked> taken = taken(asked);
        List<Decision> decisions = new ArrayList<>();
        for (Trace.Asked question : asked) {
            if (question.question() != Question.EVENT) {
                boolean open = Trace.isYesOrNo(question.question());
                decisions.add(new Decision(
                        question.question(),
                        candidate(question.subject().candidate()),
                        !open ? question.answer() : taken.contains(question) ? "YES" : "NO",
                        question.probability(),
                        question.reasons()));
            }
        }
        return decisions;
    }

    private Set<Trace.Asked> taken(List<Trace.Asked> asked) {
        Map<Question, List<Trace.Asked>> candidates = new EnumMap<>(Question.class);
        Map<Party.Role, List<Trace.Asked>> parties = new EnumMap<>(Party.Role.class);
        for (Trace.Asked question : asked) {
            Party.Role role = ROLES.get(question.question());
            if (role != null) {
                parties.computeIfAbsent(role, r -> new ArrayList<>()).add(question);
            } else if (question.question() != Question.EVENT && Trace.isYesOrNo(question.question())) {
                candidates
                        .computeIfAbsent(question.question(), q -> new ArrayList<>())
                        .add(question);
            }
        }
        Set<Trace.Asked> taken = new HashSet<>();
        candidates.forEach((question, some) -> {
            if (question == Question.SAME_EVENT) {
                some.stream().filter(other -> other.probability() >= LIKELY).forEach(taken::add);
            } else {
                some.stream().sorted(LIKELIEST).filter(this::stands).findFirst().ifPresent(taken::add);
            }
        });
        parties.forEach((role, some) -> taken.addAll(parties(role, some)));
        return taken;
    }

    /**
     * Each party comes of the likeliest candidate of its name; one that only an adjective of nationality names in the
     * sentence has the name of its state.
     */
    private List<Trace.Asked> parties(Party.Role role, List<Trace.Asked> candidates) {
        List<String> names = new ArrayList<>(mention.parties().stream()
                .filter(party -> party.role() == role)
                .map(Party::verbatim)
                .toList());
        List<Trace.Asked> taken = new ArrayList<>();
        List<Trace.Asked> others = new ArrayList<>();
        candidates.stream().sorted(LIKELIEST).forEach(candidate -> {
            if (names.remove(String.valueOf(candidate.subject().candidate()))) {
                taken.add(candidate);
            } else if (!ELSEWHERE.contains(candidate.question())) {
                others.add(candidate);
            }
        });
        taken.addAll(others.subList(0, Math.min(names.size(), others.size())));
        return taken;
    }

    private boolean stands(Trace.Asked asked) {
        Object candidate = asked.subject().candidate();
        Location location = mention.location();
        return switch (asked.question()) {
            case DATE, STORY_DATE -> isDays(candidate, mention.date());
            case DUE -> mention.details() instanceof Details.Deadline deadline && isDays(candidate, deadline.due());
            case PLACE, STORY_PLACE -> location != null && Objects.equals(candidate, location.verbatim());
            case COUNTRY -> location != null && Objects.equals(candidate, location.country());
            case KILLED -> isNumber(candidate, killed());
            case WOUNDED -> isNumber(candidate, wounded());
            case COUNT -> isNumber(candidate, count());
            default -> false;
        };
    }

    private @Nullable Integer killed() {
        return mention.details() instanceof Details.Strike strike
                ? strike.killed()
                : mention.details() instanceof Details.SecurityOperation operation ? operation.killed() : null;
    }

    private @Nullable Integer wounded() {
        return mention.details() instanceof Details.Strike strike
                ? strike.wounded()
                : mention.details() instanceof Details.SecurityOperation operation ? operation.wounded() : null;
    }

    private @Nullable Integer count() {
        if (mention.details() instanceof Details.Strike strike) {
            return strike.attacks();
        }
        if (mention.details() instanceof Details.ForceMovement movement) {
            return movement.troops();
        }
        return mention.details() instanceof Details.SecurityOperation operation ? operation.arrested() : null;
    }

    /** Whether they are the same days; what another sentence tells has another basis in the mention. */
    private static boolean isDays(@Nullable Object candidate, @Nullable DateSpan span) {
        return candidate instanceof DateSpan days && span != null && days.isSameDays(span);
    }

    private static boolean isNumber(@Nullable Object candidate, @Nullable Integer number) {
        return candidate instanceof Number asked && number != null && asked.longValue() == number;
    }

    private @Nullable String candidate(@Nullable Object candidate) {
        if (candidate instanceof Subject other) {
            return text.original().substring(other.start(), other.end()) + " (" + sentence(other.start()) + ")";
        }
        if (candidate instanceof DateSpan span) {
            return Objects.equals(span.from(), span.to())
                    ? Objects.toString(span.to())
                    : Objects.toString(span.from(), "") + ".." + Objects.toString(span.to(), "");
        }
        return candidate == null ? null : candidate.toString();
    }

    /** The sentence that holds a UTF-16 offset, as readers count: from 1. */
    private String sentence(int offset) {
        int number = 0;
        for (Sentence sentence : text.sentences()) {
            number += sentence.span().start() <= offset ? 1 : 0;
        }
        return "sentence " + number;
    }
}
