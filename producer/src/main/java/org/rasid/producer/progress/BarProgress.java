package org.rasid.producer.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar of the bytes read, with the articles sent and skipped beside it. */
final class BarProgress implements Progress {
    private static final int REFRESH_MILLIS = 200;
    private static final long UNKNOWN = -1;

    private final PrintStream out;
    private @Nullable ProgressBar bar;

    BarProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void start(OptionalLong totalBytes) {
        bar = new ProgressBarBuilder()
                .setTaskName("ingest")
                .setInitialMax(totalBytes.orElse(UNKNOWN))
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }

    @Override
    public void update(Snapshot snapshot) {
        if (bar != null) {
            bar.stepTo(snapshot.bytesRead());
            bar.setExtraMessage(
                    String.format(Locale.ROOT, " %,d sent, %,d skipped", snapshot.sent(), snapshot.skipped()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
