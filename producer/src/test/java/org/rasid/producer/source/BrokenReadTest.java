package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An input that breaks off, and is whole when it is read on from where the reading broke. */
class BrokenReadTest {
    private static final int LINES = 120;

    /** Together more than what is looked at before the first article is asked for. */
    private static final String FILLING = "نص الخبر في الصحيفة ".repeat(50);

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "json", "csv", "telegram-json", "telegram-html", "html", "text"})
    void shouldGoOnWithWhatCouldNotBeRead(String format) {
        byte[] whole = whole(format).getBytes(UTF_8);
        ReadOptions options = Reads.as(format);
        List<String> all = named(Reads.all(whole, options));
        assertThat(whole).hasSizeGreaterThan(150_000);

        int broke = 0;
        for (int length = 0; length < whole.length; length += whole.length / 7 - 3) {
            List<Item> first = new ArrayList<>();
            Position reached;
            try (Source source = open(whole, length, options, Position.START)) {
                for (Item item = source.next(); item != null; item = source.next()) {
                    first.add(item);
                }
                reached = source.position();
            }
            assertThat(first.remove(first.size() - 1))
                    .as("after %d bytes", length)
                    .isInstanceOf(Item.Unreadable.class);
            List<String> both = new ArrayList<>(named(first));
            both.addAll(named(Reads.rest(whole, options, reached)));

            assertThat(both).as("broken after %d bytes", length).isEqualTo(all);
            broke += first.size();
        }
        assertThat(broke > 0).isEqualTo(all.size() > 1 && !format.equals("telegram-html"));
    }

    @Test
    void shouldTellWhatBreaksBeforeWhereItWasLeft() {
        for (String format : List.of("json", "csv", "telegram-html")) {
            byte[] whole = whole(format).getBytes(UTF_8);
            ReadOptions options = Reads.as(format);
            Position middle;
            try (Source source = open(whole, whole.length, options, Position.START)) {
                for (int i = 0; i < LINES - 1; i++) {
                    source.next();
                }
                middle = source.position();
            }

            try (Source source = open(whole, whole.length / 2, options, middle)) {
                assertThat(source.next()).as(format).isInstanceOf(Item.Unreadable.class);
                assertThat(source.next()).isNull();
                assertThat(source.position()).isEqualTo(middle);
            }
        }
    }

    private static Source open(byte[] whole, int length, ReadOptions options, Position from) {
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(whole, 0, length), new BrokenInputStream());
        return new StreamInput("stdin", in, options).open(from);
    }

    /** Items without their bytes, and without what is said of the whole input. */
    private static List<String> named(List<Item> items) {
        return items.stream()
                .map(item -> item.toString().replaceAll("(bytes|size)=\\d+", ""))
                .toList();
    }

    private static String whole(String format) {
        StringBuilder text = new StringBuilder(
                switch (format) {
                    case "csv" -> "id,title,body\n";
                    case "json" -> "{\"items\":[{\"id\":\"0\",\"body\":\"نص\"}";
                    case "telegram-json" -> "{\"name\":\"قناة\",\"type\":\"public_channel\",\"id\":7,\"messages\":[{}";
                    case "telegram-html" ->
                        "<html><body><div class=page_header><div class=content><div class='text bold'>قناة</div></div></div>";
                    case "html" -> "<html><head><title>عنوان الخبر</title></head><body>";
                    default -> "";
                });
        for (int i = 1; i <= LINES; i++) {
            text.append(
                    switch (format) {
                        case "jsonl" -> "{\"id\":\"" + i + "\",\"body\":\"" + FILLING + "\"}\n";
                        case "json" -> ",{\"id\":\"" + i + "\",\"body\":\"" + FILLING + "\"}";
                        case "csv" -> i + ",\"عنوان\nفي سطرين\",\"" + FILLING + "\n" + FILLING + "\"\n";
                        case "telegram-json" ->
                            ",{\"id\":" + i + ",\"type\":\"message\",\"date_unixtime\":\"1772964000\",\"text\":\""
                                    + FILLING + "\"}";
                        case "telegram-html" ->
                            "<div class='message default clearfix' id=message" + i + "><div class=body><div class=text>"
                                    + FILLING + "</div></div></div>";
                        case "html" -> "<p>" + FILLING + "</p>";
                        default -> FILLING + "\n";
                    });
        }
        return text.append(
                        switch (format) {
                            case "json", "telegram-json" -> "]}";
                            case "html", "telegram-html" -> "</body></html>";
                            default -> "";
                        })
                .toString();
    }
}
