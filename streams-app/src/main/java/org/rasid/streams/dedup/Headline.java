package org.rasid.streams.dedup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;

/** One line that says what an event is, made from its fields. */
final class Headline {
    private static final int NAMED = 2;

    private final Labels labels;
    private final MergedEvent.Active event;
    private final StringBuilder line = new StringBuilder();
    private final List<String> remarks = new ArrayList<>();

    private Headline(Labels labels, MergedEvent.Active event) {
        this.labels = labels;
        this.event = event;
    }

    static String arabic(MergedEvent.Active event) {
        return new Headline(Labels.AR, event).write();
    }

    static String english(MergedEvent.Active event) {
        return new Headline(Labels.EN, event).write();
    }

    private String write() {
        line.append(subject());
        place();
        date();
        parties(Party.Role.ACTOR, actors());
        parties(Party.Role.TARGET, "word.target");
        details();
        voices();
        return remarks.isEmpty() ? line.toString() : line + " (" + String.join(separator(), remarks) + ")";
    }

    /** What the reader must not take for a fact: what is not asserted, what only a claimant says, what others deny. */
    private void voices() {
        boolean disputed = event.standing() == Standing.DISPUTED;
        if (event.assertion() != Assertion.ASSERTED && !disputed && !isAnnounced()) {
            String assertion = labels.word("ASSERTION", event.assertion());
            if (!remarks.contains(assertion)) {
                remarks.add(assertion);
            }
        }
        if (disputed || event.standing() == Standing.CLAIMED) {
            remark("STANDING", event.standing());
        }
    }

    /** Whether the phase says already that it is still to come. */
    private boolean isAnnounced() {
        return event.assertion() == Assertion.PLANNED
                && event.details() instanceof EventDetails.Talks talks
                && talks.phase() == Details.Talks.Phase.ANNOUNCED;
    }

    private String actors() {
        return switch (event.type()) {
            case TALKS, TRUCE, AGREEMENT -> names(Party.Role.ACTOR).size() > 1 ? "word.between" : "word.with";
            case DEADLINE -> "word.named-by";
            default -> "word.by";
        };
    }

    private String subject() {
        EventDetails details = event.details();
        if (details instanceof EventDetails.Talks talks && talks.round() != null) {
            return labels.word("TALKS.ROUND").replace("%", talks.round().toString());
        }
        if (details instanceof EventDetails.Strike strike) {
            return labels.word("STRIKE", strike.method());
        }
        if (details instanceof EventDetails.Deadline deadline) {
            return labels.word("DEADLINE", deadline.action());
        }
        if (details instanceof EventDetails.ForceMovement movement) {
            return labels.word("FORCE_MOVEMENT", movement.direction());
        }
        return labels.word(event.type().name());
    }

    private void place() {
        Location place = event.place();
        if (place == null) {
            return;
        }
        String country = place.country() == null ? null : labels.country(place.country());
        String name = labels == Labels.EN && place.nameEn() != null ? place.nameEn() : place.verbatim();
        line.append(' ').append(labels.word("word.in")).append(' ');
        if (name == null) {
            line.append(country);
        } else {
            line.append(name).append(country == null || name.contains(country) ? "" : separator() + country);
        }
    }

    private void date() {
        DateSpan date = event.details() instanceof EventDetails.Deadline deadline ? deadline.due() : event.date();
        if (date == null) {
            return;
        }
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (event.details() instanceof EventDetails.Deadline deadline && to != null) {
            phrase("word.due", day(to));
            moved(deadline.history());
        } else if (from == null) {
            phrase("word.until", to == null ? "" : day(to));
        } else if (to == null) {
            phrase("word.since", day(from));
        } else if (from.equals(to)) {
            phrase("word.date", day(from));
        } else if (isMonth(from, to) || isYear(from, to)) {
            phrase("word.period", isYear(from, to) ? Integer.toString(from.getYear()) : month(from));
        } else {
            phrase("word.from", day(from) + " " + labels.word("word.to") + " " + day(to));
        }
    }

    /** The date that was last given before. */
    private void moved(List<EarlierDue> history) {
        LocalDate before =
                history.isEmpty() ? null : history.get(history.size() - 1).due().to();
        if (before != null) {
            line.append(' ').append(labels.word("word.instead-of")).append(' ').append(day(before));
        }
    }

    private static boolean isMonth(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    }

    private static boolean isYear(LocalDate from, LocalDate to) {
        return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
    }

    /** Month names, because digits with hyphens turn around in a line that runs from right to left. */
    private String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    private String month(LocalDate day) {
        return labels.word("MONTH." + day.getMonthValue()) + " " + day.getYear();
    }

    private void phrase(String word, String value) {
        line.append(separator()).append(labels.word(word)).append(' ').append(value);
    }

    private void parties(Party.Role role, String word) {
        List<String> names = names(role);
        if (names.size() > NAMED) {
            String others = " " + labels.word("word.others");
            phrase(word, String.join(separator(), names.subList(0, NAMED)) + others);
        } else if (!names.isEmpty()) {
            phrase(word, String.join(and(), names));
        }
    }

    /** The names of a role, each once; without a target that is the place, which is named already. */
    private List<String> names(Party.Role role) {
        return event.parties().stream()
                .filter(p -> p.role() == role)
                .filter(p -> role != Party.Role.TARGET || !isPlace(p))
                .map(this::name)
                .distinct()
                .toList();
    }

    private boolean isPlace(Party party) {
        Location place = event.place();
        return place != null
                && place.verbatim() != null
                && Words.of(place.verbatim()).containsAll(Words.of(party.verbatim()));
    }

    private String name(Party party) {
        if (labels == Labels.AR) {
            return party.verbatim();
        }
        if (party.nameEn() != null) {
            return party.nameEn();
        }
        return party.country() != null ? labels.country(party.country()) : party.verbatim();
    }

    private void details() {
        EventDetails details = event.details();
        if (details instanceof EventDetails.Strike strike) {
            figures("word.killed", strike.killed());
            figures("word.wounded", strike.wounded());
            if (strike.outcome() == Details.Strike.Outcome.INTERCEPTED) {
                remarks.add(labels.word("STRIKE", strike.outcome()));
            }
        } else if (details instanceof EventDetails.Talks talks) {
            remark("TALKS", talks.phase());
        } else if (details instanceof EventDetails.Deadline deadline) {
            // That it is set is what a deadline is.
            remark("DEADLINE", deadline.stance() == Details.Deadline.Stance.SET ? null : deadline.stance());
        } else if (details instanceof EventDetails.ForceMovement movement) {
            figures("word.troops", movement.troops());
        } else if (details instanceof EventDetails.Truce truce) {
            remark("TRUCE", truce.phase());
        } else if (details instanceof EventDetails.SecurityOperation operation) {
            figures("word.arrested", operation.arrested());
            figures("word.killed", operation.killed());
            figures("word.wounded", operation.wounded());
        }
    }

    private void remark(String prefix, @Nullable Enum<?> constant) {
        if (constant != null) {
            remarks.add(labels.word(prefix, constant));
        }
    }

    private void figures(String word, @Nullable CountRange figures) {
        if (figures != null) {
            boolean one = figures.min() == figures.max();
            phrase(
                    word,
                    one
                            ? Integer.toString(figures.best())
                            : figures.min() + " " + labels.word("word.to") + " " + figures.max());
        }
    }

    /** In Arabic the word is written onto the next one. */
    private String and() {
        return " " + labels.word("word.and") + (labels == Labels.AR ? "" : " ");
    }

    private String separator() {
        return labels == Labels.AR ? "، " : ", ";
    }
}
