package org.rasid.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalStackTest {
    @Test
    void shouldStart() {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), System.out::println)) {
            assertThat(stack.broker().isAlive()).isTrue();
        }
    }
}
