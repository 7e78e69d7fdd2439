package org.rasid.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one app, in the text form of Prometheus: its own, and those of its build, JVM, process and disk, which carry
 * its name as the tag {@code app}. Names and tags are public API; docs/metrics.md lists them.
 */
public final class AppMetrics implements AutoCloseable {
    private static final Duration PRESSURE_WINDOW = Duration.ofMinutes(5);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Tags app;
    private final List<AutoCloseable> listeners;

    private AppMetrics(String app, @Nullable String version) {
        this.app = Tags.of("app", app);
        Gauge.builder("rasid.build.info", () -> 1)
                .description("the version of the app and of its Java")
                .tags(this.app)
                .tag("version", version == null ? "unpackaged" : version)
                .tag("java", Runtime.version().toString())
                .register(registry);
        new JvmMemoryMetrics(this.app).bindTo(registry);
        new JvmThreadMetrics(this.app).bindTo(registry);
        new ProcessorMetrics(this.app).bindTo(registry);
        new FileDescriptorMetrics(this.app).bindTo(registry);
        new UptimeMetrics(this.app).bindTo(registry);
        JvmGcMetrics collections = new JvmGcMetrics(this.app);
        collections.bindTo(registry);
        JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics(this.app, PRESSURE_WINDOW, Duration.ofMinutes(1));
        pressure.bindTo(registry);
        listeners = List.of(collections, pressure);
    }

    /**
     * Metrics of an app.
     *
     * @param app short name, as in {@code rasid streams}
     * @param type a class of the app: the version is that of its jar, "unpackaged" where classes lie open
     */
    public static AppMetrics of(String app, Class<?> type) {
        return new AppMetrics(app, type.getPackage().getImplementationVersion());
    }

    /** Where the app registers its own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Adds {@code rasid_ready}: 1 while the app works on live input, else 0. */
    public void ready(BooleanSupplier ready) {
        Gauge.builder("rasid.ready", () -> ready.getAsBoolean() ? 1 : 0)
                .description("1 while the app works on live input, else 0")
                .tags(app)
                .register(registry);
    }

    /** Adds the free and the total space of the file system that a folder, which must exist, lies on. */
    public void disk(Path folder) {
        new DiskSpaceMetrics(folder.toAbsolutePath().toFile(), app).bindTo(registry);
    }

    /** All metrics now. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable listener : listeners) {
                listener.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the collector of garbage could not be left alone", e);
        } finally {
            registry.close();
        }
    }
}
