package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Explanation.Dimension;
import org.rasid.extraction.Explanation.Finding;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.quantity.Quantity;
import org.rasid.extraction.text.Span;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.time.TimeExpression;
import org.rasid.extraction.time.TimeLength;

/** Shows what was found in a sentence. */
final class Findings {
    private final Text text;
    private final Reading reading;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Text text, Reading reading) {
        this.text = text;
        this.reading = reading;
    }

    /** Dimension by dimension, each from left to right. */
    static List<Finding> of(Text text, Reading reading) {
        Findings all = new Findings(text, reading);
        reading.times().forEach(all::time);
        reading.lengths().forEach(all::length);
        reading.places().forEach(all::place);
        reading.actors().forEach(all::actor);
        reading.targets().forEach(all::target);
        reading.quantities().forEach(all::quantity);
        reading.cues().forEach(all::cue);
        return all.findings;
    }

    private void time(TimeExpression time) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "days", days(time.value()));
        put(values, "ahead", time.ahead() == null ? null : days(time.ahead()));
        put(values, "granularity", time.value().granularity());
        put(values, "basis", time.value().basis());
        put(values, "relation", time.relation());
        add(Dimension.TIME, time.first(), time.end(), time.rule(), values);
    }

    private void length(TimeLength length) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "length", length.amount() + " " + length.unit());
        add(Dimension.LENGTH, length.first(), length.end(), length.rule(), values);
    }

    private void place(PlaceMatch match) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "id", match.place() == null ? null : match.place().id());
        put(values, "name", match.place() == null ? null : match.place().nameEn());
        put(values, "kind", match.kind());
        put(values, "country", match.country());
        add(Dimension.PLACE, match.fullFirst(), match.fullEnd(), match.rule(), values);
    }

    private void actor(ActorMatch match) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "id", match.actor() == null ? null : match.actor().id());
        put(values, "name", match.actor() == null ? null : match.actor().nameEn());
        put(values, "kind", match.kind());
        put(values, "country", match.country());
        add(Dimension.ACTOR, match.first(), match.end(), match.rule(), values);
    }

    private void target(TargetMatch match) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "kind", match.noun());
        put(values, "country", match.country());
        add(Dimension.TARGET, match.first(), match.end(), match.rule(), values);
    }

    private void quantity(Quantity quantity) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "value", quantity.value());
        put(values, "bound", quantity.bound());
        put(values, "kind", quantity.kind());
        add(Dimension.QUANTITY, quantity.first(), quantity.end(), quantity.rule(), values);
    }

    private void cue(CueHit hit) {
        Map<String, String> values = new LinkedHashMap<>();
        if (hit.cue().excludes()) {
            put(values, "excludes", "yes");
        }
        hit.cue().fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> put(values, field.getKey(), field.getValue()));
        String reached = reading.hits().stream()
                .filter(trigger -> hit.reaches(trigger, reading.clauses()))
                .map(trigger -> trigger.trigger().id())
                .distinct()
                .collect(Collectors.joining(" "));
        put(values, "of", reached.isEmpty() ? null : reached);
        add(Dimension.CUE, hit.first(), hit.end(), hit.cue().id(), values);
    }

    private void add(Dimension dimension, int first, int end, String rule, Map<String, String> values) {
        Span span = reading.sentence().spanOf(first, end);
        findings.add(new Finding(
                dimension,
                text.codePointOffset(span.start()),
                span.of(text.original()),
                rule,
                Collections.unmodifiableMap(values)));
    }

    private static String days(DateSpan span) {
        return Objects.equals(span.from(), span.to())
                ? Objects.toString(span.to())
                : Objects.toString(span.from(), "") + ".." + Objects.toString(span.to(), "");
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
