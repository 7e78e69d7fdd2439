package org.rasid.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.rasid.it.pipeline.Rasid;

/** All that was written, served or shown to others. */
final class Told {
    private record Text(String where, String text) {}

    private final List<Text> texts = new ArrayList<>();

    void add(String where, String text) {
        assertThat(text).as(where).isNotEmpty();
        texts.add(new Text(where, text));
    }

    void take(Rasid.Result run) {
        texts.add(new Text("standard output", run.out()));
        texts.add(new Text("standard error", run.err()));
    }

    String of(String where) {
        return texts.stream()
                .filter(text -> text.where().equals(where))
                .map(Text::text)
                .findFirst()
                .orElseThrow();
    }

    /** Neither as it is nor as basic auth sends it. */
    void requireNoSecret(List<String> secrets) {
        assertThat(texts).isNotEmpty();
        for (Text text : texts) {
            for (String secret : secrets) {
                // not by AssertJ, which would print the whole log
                assertThat(text.text().contains(secret))
                        .as("%s holds a secret", text.where())
                        .isFalse();
            }
            String basic = Base64.getEncoder()
                    .encodeToString(
                            (SecureRegistry.USER + ":" + SecureRegistry.PASSWORD).getBytes(StandardCharsets.UTF_8));
            assertThat(text.text().contains(basic))
                    .as("%s holds the basic auth", text.where())
                    .isFalse();
        }
    }
}
