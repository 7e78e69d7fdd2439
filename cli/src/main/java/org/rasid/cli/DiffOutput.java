package org.rasid.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.streams.diff.Difference;

/** Shows differences as they are found, and their numbers in the end. */
interface DiffOutput {
    /** Shows one. */
    void take(Difference difference);

    /** Shows how many there are, by kind. */
    void end(Map<Difference.Kind, Integer> counts);

    /** Lines for people. */
    static DiffOutput table(PrintWriter out) {
        return new DiffOutput() {
            @Override
            public void take(Difference d) {
                out.printf("%-8s  %-18s  %s  %s%n", d.kind(), d.type(), d.id(), what(d));
                d.articles().forEach(article -> out.printf("%30s%s%n", "", article));
            }

            @Override
            public void end(Map<Difference.Kind, Integer> counts) {
                out.println(summary(counts));
                out.flush();
            }
        };
    }

    /** One JSON object a line, that of the numbers last. */
    static DiffOutput json(PrintWriter out) {
        ObjectMapper mapper = new ObjectMapper();
        return new DiffOutput() {
            @Override
            public void take(Difference d) {
                ObjectNode json = mapper.createObjectNode()
                        .put("kind", d.kind().name())
                        .put("type", d.type().name())
                        .put("id", d.id());
                d.others().forEach(json.putArray("others")::add);
                d.fields().forEach(json.putArray("fields")::add);
                d.articles().forEach(json.putArray("articles")::add);
                put(json, "headlineBefore", headline(d.before()));
                put(json, "headlineAfter", headline(d.after()));
                print(json);
            }

            @Override
            public void end(Map<Difference.Kind, Integer> counts) {
                ObjectNode json = mapper.createObjectNode();
                ObjectNode numbers = json.putObject("counts");
                counts.forEach((kind, count) -> numbers.put(kind.name(), count));
                print(json);
                out.flush();
            }

            private void put(ObjectNode json, String name, String text) {
                json.put(name, text.isEmpty() ? null : text);
            }

            private void print(ObjectNode json) {
                try {
                    out.println(mapper.writeValueAsString(json));
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** What is different, in words. */
    static String what(Difference d) {
        List<String> parts = new ArrayList<>();
        if (!d.fields().isEmpty()) {
            parts.add(String.join(", ", d.fields()));
        }
        if (!d.others().isEmpty()) {
            parts.add("→ " + String.join(", ", d.others()));
        }
        String headline = headline(d.before()).isEmpty() ? headline(d.after()) : headline(d.before());
        parts.add(headline);
        return String.join("  ", parts);
    }

    /** The numbers by kind, in words. */
    static String summary(Map<Difference.Kind, Integer> counts) {
        if (counts.isEmpty()) {
            return "no differences";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.name().toLowerCase(Locale.ROOT)));
        return String.join(", ", parts);
    }

    /** In Arabic; empty where there is no event. */
    static String headline(@Nullable Event event) {
        return event == null ? "" : event.getHeadlineAr();
    }
}
