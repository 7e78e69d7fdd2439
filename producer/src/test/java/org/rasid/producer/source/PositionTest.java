package org.rasid.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    private static final String LINES =
            "{\"body\":\"نص أول\"}\n\n not json \r\n{\"body\":\"نص ثان\"}\n\n\n{\"body\":\"نص بلا نهاية\"}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"a.jsonl,3", "a.txt,1", "a.html,1"})
    void shouldGoOnAfterEachItem(String name, int count) throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            Path file = Files.writeString(directory.resolve(name), mark + LINES);
            Input input = new FileInput(name, file, ReadOptions.DEFAULT);
            List<Item> all = new ArrayList<>();
            List<Position> positions = new ArrayList<>(List.of(Position.START));
            try (OpenInput open = input.open(Position.START)) {
                for (Item item = open.next(); item != null; item = open.next()) {
                    all.add(item);
                    positions.add(open.position());
                }
            }

            assertThat(all.size()).isGreaterThanOrEqualTo(count);
            for (int taken = 0; taken < positions.size(); taken++) {
                try (OpenInput open = input.open(positions.get(taken))) {
                    List<Item> rest = new ArrayList<>();
                    for (Item item = open.next(); item != null; item = open.next()) {
                        rest.add(item);
                    }
                    assertThat(rest).as("after %d", taken).isEqualTo(all.subList(taken, all.size()));
                    assertThat(open.position()).isEqualTo(positions.get(all.size()));
                }
            }
        }
    }
}
