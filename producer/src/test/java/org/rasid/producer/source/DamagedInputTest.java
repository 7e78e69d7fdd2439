package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedInputTest {
    private static final int ROUNDS = 300;
    private static final String RECORD = "7,\"عنوان، \"\"مقتبس\"\"\nفي سطرين\",نص الخبر في الصحيفة,2026-03-08 10:00\n";

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "telegram-json", "telegram-html", "text"})
    void shouldAccountForDamagedInputAndGoOnAnywhere(String format) throws IOException {
        long seed = new Random().nextLong();
        System.out.println("DamagedInputTest " + format + " seed " + seed);
        Random random = new Random(seed);
        ReadOptions options = Reads.as(format);
        byte[] whole = whole(format);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(whole, random);
            List<Item> items = Reads.all(bytes, options);
            assertThat(items).as("seed %d round %d", seed, round).isNotEmpty();
            for (Item item : items) {
                assertThat(item.origin()).startsWith("stdin");
                assertThat(item.bytes()).isBetween(0L, bytes.length * 3L + 2);
                assertThat(item).isNotInstanceOf(Item.Unreadable.class);
            }
            if (round % 10 == 0) {
                Reads.resumesEverywhere(bytes, options);
            }
        }
    }

    private static byte[] whole(String format) throws IOException {
        return switch (format) {
            case "csv" -> ("id,title,body,date\n" + RECORD.repeat(5)).getBytes(UTF_8);
            case "json" ->
                ("{\"total\":2,\"items\":[{\"id\":\"1\",\"body\":\"نص أول\"},{\"tags\":[{\"x\":[1]}],\"id\":\"2\","
                                + "\"body\":\"نص \\ud83d ثان\"}]}\n[{\"body\":\"نص\"}]")
                        .getBytes(UTF_8);
            case "telegram-json" -> TelegramTest.resource("channel.json");
            case "telegram-html" -> TelegramTest.resource("messages.html");
            default -> "عنوان الخبر\nقال الوزير إن الحكومة ستبدأ في تنفيذ الخطة".getBytes(UTF_8);
        };
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int change = random.nextInt(8); change > 0 && bytes.length > 0; change--) {
            byte[] likely = {'"', ',', '\n', '\r', '{', '[', '<', 0, (byte) 0xFF, (byte) random.nextInt(256)};
            bytes[random.nextInt(bytes.length)] = likely[random.nextInt(likely.length)];
        }
        return bytes;
    }
}
