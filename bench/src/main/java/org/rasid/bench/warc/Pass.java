package org.rasid.bench.warc;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.rasid.producer.Ingest;
import org.rasid.producer.IngestOptions;
import org.rasid.producer.IngestReport;
import org.rasid.producer.PublicationDays;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.source.ReadOptions;

/** One pass over an archive, in a process of its own. */
public final class Pass {
    private Pass() {}

    /**
     * Arguments: {@code floor} or {@code ingest}, and the file. Prints seconds, records, the most memory held in MB, and seconds of
     * processor time.
     */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        long records = args[0].equals("floor") ? floor(Path.of(args[1])) : ingest(args[1]);
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
        System.out.printf(Locale.ROOT, "%.3f %d %.0f %.3f%n", seconds, records, peakMegabytes(), processorSeconds());
    }

    /** What everybody has to do: unpack each record and find its end. No body is looked at. */
    private static long floor(Path file) throws IOException {
        long records = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                records += record.type().isEmpty() ? 0 : 1;
            }
        }
        return records;
    }

    private static long ingest(String file) {
        IngestOptions options = new IngestOptions(
                Map.of(),
                ReadOptions.DEFAULT,
                IngestOptions.NO_LIMIT,
                PublicationDays.ALL,
                IngestOptions.NO_RATE,
                null,
                null,
                null,
                true,
                null);
        IngestReport report = Ingest.run(
                List.of(file), InputStream.nullInputStream(), options, Progress.none(), InstantSource.system());
        report.summary().forEach(System.err::println);
        long passedOver =
                report.passedOver().values().stream().mapToLong(Long::longValue).sum();
        return report.sent() + report.repeated() + report.rejectedTotal() + passedOver;
    }

    private static double processorSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }

    private static double peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
