package org.rasid.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.Party;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Place;

/** Events as a table for people: one line each, Arabic in the last column so that its width does no harm. */
final class EventTable {
    private static final List<String> HEADER =
            List.of("TYPE", "ASSERTION", "STANDING", "DATE", "PLACE", "PARTIES", "SOURCES", "HEADLINE");
    private static final int WIDEST = 44;

    private EventTable() {}

    /** Prints the events in the order of their dates, those without a date last. */
    static void print(List<Event> events, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        events.stream()
                .sorted(Comparator.comparing(EventTable::sortDay)
                        .thenComparing(Event::getType)
                        .thenComparing(Event::getId))
                .map(EventTable::cells)
                .forEach(rows::add);
        int[] widths = new int[HEADER.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** One event on one line, as {@link #print} shows it, with fixed widths. */
    static String line(Event event) {
        int[] widths = {18, 12, 9, 23, 28, WIDEST, 7, 0};
        return line(cells(event), widths);
    }

    static List<String> cells(Event event) {
        return List.of(
                event.getType().name(),
                event.getAssertion() == null
                        ? event.getStatus().name()
                        : event.getAssertion().name().toLowerCase(Locale.ROOT),
                event.getStanding() == null ? "-" : event.getStanding().name().toLowerCase(Locale.ROOT),
                date(event),
                cut(place(event.getPlace())),
                cut(parties(event.getParties())),
                event.getIndependentSources() + "/" + event.getTotalSources(),
                event.getMergedInto() == null ? event.getHeadlineAr() : "→ " + event.getMergedInto());
    }

    private static String date(Event event) {
        DateSpan span = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : event.getDate();
        String prefix = event.getDetails() instanceof DeadlineDetails && span != null ? "by " : "";
        if (span == null) {
            return "-";
        }
        if (Objects.equals(span.getFrom(), span.getTo())) {
            return prefix + span.getTo();
        }
        return prefix + Objects.toString(span.getFrom(), "") + ".." + Objects.toString(span.getTo(), "");
    }

    private static LocalDate sortDay(Event event) {
        DateSpan span = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : event.getDate();
        if (span == null) {
            return LocalDate.MAX;
        }
        LocalDate from = span.getFrom();
        return from == null ? span.getTo() : from;
    }

    private static String place(@Nullable Place place) {
        if (place == null) {
            return "-";
        }
        String name = place.getNameEn() == null ? place.getVerbatim() : place.getNameEn();
        return Stream.of(name, place.getCountry()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String parties(List<Party> parties) {
        String actors = names(parties, PartyRole.ACTOR, PartyRole.CLAIMANT, PartyRole.MEDIATOR);
        String targets = names(parties, PartyRole.TARGET);
        if (actors.isEmpty() && targets.isEmpty()) {
            return "-";
        }
        return targets.isEmpty() ? actors : actors + " > " + targets;
    }

    private static String names(List<Party> parties, PartyRole... roles) {
        return parties.stream()
                .filter(party -> Arrays.asList(roles).contains(party.getRole()))
                .map(party -> party.getNameEn() == null ? party.getVerbatim() : party.getNameEn())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            if (i < row.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - width(row.get(i))) + 2));
            }
        }
        return line.toString();
    }

    /** Number of columns that a terminal gives the text: combining marks take none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .count();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
