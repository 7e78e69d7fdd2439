package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bytes as the input {@code stdin}. */
final class Reads {
    private Reads() {}

    static ReadOptions as(@Nullable String format) {
        return new ReadOptions(format, Map.of(), Set.of());
    }

    static List<Item> all(String text, @Nullable String format) {
        return all(text.getBytes(UTF_8), as(format));
    }

    static List<Item> all(byte[] bytes, ReadOptions options) {
        return rest(bytes, options, Position.START);
    }

    static List<Item> rest(byte[] bytes, ReadOptions options, Position from) {
        List<Item> items = new ArrayList<>();
        try (Source source = open(bytes, options, from)) {
            for (Item item = source.next(); item != null; item = source.next()) {
                items.add(item);
            }
        }
        return items;
    }

    static List<Item.Candidate> candidates(List<Item> items) {
        return items.stream()
                .filter(Item.Candidate.class::isInstance)
                .map(Item.Candidate.class::cast)
                .toList();
    }

    static List<Rejection> rejections(List<Item> items) {
        return items.stream()
                .filter(Item.Refused.class::isInstance)
                .map(item -> ((Item.Refused) item).rejection())
                .toList();
    }

    /** From the position after every item, and from the beginning, the same items follow as in one go. */
    static void resumesEverywhere(byte[] bytes, ReadOptions options) {
        List<Item> items = all(bytes, options);
        List<Position> positions = new ArrayList<>(List.of(Position.START));
        try (Source source = open(bytes, options, Position.START)) {
            while (source.next() != null) {
                positions.add(source.position());
            }
        }
        assertThat(positions).hasSize(items.size() + 1);
        for (int k = 0; k < positions.size(); k++) {
            assertThat(withoutBytes(rest(bytes, options, positions.get(k))))
                    .as("from %s, after item %d", positions.get(k), k)
                    .isEqualTo(withoutBytes(items.subList(k, items.size())));
        }
    }

    private static Source open(byte[] bytes, ReadOptions options, Position from) {
        return new StreamInput("stdin", new ByteArrayInputStream(bytes), options).open(from);
    }

    /** What a source says of an item, but how much it read for it. */
    private static List<String> withoutBytes(List<Item> items) {
        return items.stream()
                .map(item -> item.toString().replaceAll("(bytes|size)=\\d+", ""))
                .toList();
    }
}
