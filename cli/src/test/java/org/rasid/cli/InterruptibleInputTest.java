package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptibleInputTest {
    @Test
    void shouldGiveEveryByteAndThenTheEnd() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        try (InputStream input = new InterruptibleInput(new ByteArrayInputStream(bytes))) {
            assertThat(input.read()).isEqualTo(Byte.toUnsignedInt(bytes[0]));
            assertThat(input.readNBytes(bytes.length - 1))
                    .isEqualTo(java.util.Arrays.copyOfRange(bytes, 1, bytes.length));
            assertThat(input.read()).isEqualTo(-1);
            assertThat(input.read()).isEqualTo(-1);
        }
    }

    @Test
    void shouldEndTheReadOfAnIdleInputWhenInterrupted() throws Exception {
        try (PipedOutputStream idle = new PipedOutputStream();
                InputStream input = new InterruptibleInput(new PipedInputStream(idle))) {
            CompletableFuture<Boolean> flagged = new CompletableFuture<>();
            Thread reader = new Thread(() -> {
                try {
                    flagged.completeExceptionally(new AssertionError("read " + input.read()));
                } catch (InterruptedIOException e) {
                    flagged.complete(Thread.currentThread().isInterrupted());
                } catch (IOException e) {
                    flagged.completeExceptionally(e);
                }
            });
            reader.start();
            reader.interrupt();

            assertThat(flagged.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void shouldTellOfABrokenInputInsteadOfAnEnd() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("device gone");
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        try (InputStream input = new InterruptibleInput(broken)) {
            assertThat(input.readNBytes(3)).hasSize(3);
            assertThatThrownBy(input::read).isInstanceOf(IOException.class).hasMessage("device gone");
        }
    }
}
