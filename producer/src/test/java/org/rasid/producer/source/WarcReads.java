package org.rasid.producer.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads archives of bytes, as from the standard input. */
final class WarcReads {
    /** An item and where the source stood behind it. */
    record Read(Item item, Position after) {}

    private WarcReads() {}

    static List<Item> items(byte[] archive, String... hosts) {
        return from(archive, Position.START, hosts).stream().map(Read::item).toList();
    }

    static List<Read> from(byte[] archive, Position position, String... hosts) {
        ReadOptions options = new ReadOptions("warc", Map.of(), Set.of(hosts));
        Input input = new StreamInput("a.warc", new ByteArrayInputStream(archive), options);
        return from(input, position);
    }

    static List<Read> from(Input input, Position position) {
        List<Read> found = new ArrayList<>();
        try (OpenInput open = input.open(position)) {
            for (Item item = open.next(); item != null; item = open.next()) {
                found.add(new Read(item, open.position()));
            }
        }
        return found;
    }

    static List<String> titles(List<Item> items) {
        return items.stream()
                .filter(Item.Candidate.class::isInstance)
                .map(item -> ((Item.Candidate) item).title())
                .toList();
    }
}
