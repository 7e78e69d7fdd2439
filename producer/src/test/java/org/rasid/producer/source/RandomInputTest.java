package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Rejections;

class RandomInputTest {
    private static final int ROUNDS = 1000;
    private static final String LINE =
            "{\"id\":\"n1\",\"url\":\"https://x.example/?a=1\",\"published\":\"2024-01-28T10:00:00Z\","
                    + "\"title\":\"عنوان\",\"body\":\"نص \\ud83d الخبر\"}\n";

    @Test
    void shouldAccountForEveryLineOfDamagedInput() {
        long seed = new Random().nextLong();
        System.out.println("RandomInputTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(LINE.repeat(1 + random.nextInt(4)).getBytes(UTF_8), random);
            int items = 0;
            boolean whole = true;
            try (Source source = lines(new ByteArrayInputStream(bytes))) {
                for (Item item = source.next(); item != null; item = source.next()) {
                    items++;
                    whole &= item.origin().contains(":");
                    admit(item);
                }
            }
            assertThat(items).as("seed %d round %d", seed, round).isEqualTo(whole ? lines(bytes) : 1);
        }
    }

    private static Source lines(InputStream stdin) {
        return new InputSequence(Sources.inputs(List.of("-"), stdin, Reads.as("jsonl")));
    }

    private static void admit(Item item) {
        if (item instanceof Item.Candidate candidate) {
            Admission admission = Intake.admit(candidate, Instant.EPOCH);
            if (admission instanceof Admission.Accepted accepted) {
                assertThat(accepted.article().getBody()).isNotBlank();
                assertThat(accepted.article().getId()).isNotBlank();
                assertThat(accepted.timestamp()).isNotNegative();
            } else if (admission instanceof Admission.Refused refused) {
                assertThat(Rejections.key(refused.rejection())).isNotBlank();
            }
        } else {
            assertThat(item).isInstanceOf(Item.Refused.class);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int change = random.nextInt(8); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    private static long lines(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return java.util.stream.Stream.of(text.split("\n", -1))
                .filter(line ->
                        !new String(line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), UTF_8).isBlank())
                .count();
    }
}
