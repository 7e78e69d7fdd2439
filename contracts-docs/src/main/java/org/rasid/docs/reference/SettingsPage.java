package org.rasid.docs.reference;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.rasid.docs.Markdown;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.settings.WholeNumber;
import org.rasid.streams.config.StreamsSettings;

/** The page of all settings that Rasid reads itself. */
public final class SettingsPage {
    private SettingsPage() {}

    public static String text() {
        return new Markdown()
                .heading(1, "All settings")
                .paragraph("What Rasid itself reads from the file of `--config`; how it goes together with options,"
                        + " variables and Kafka's own settings is in [Settings](configuration.md). A setting without a"
                        + " default, marked *required*, may come from an option.")
                .heading(2, "Streams app")
                .table(
                        List.of("setting", "meaning", "values", "default"),
                        StreamsSettings.definition().configKeys().values().stream()
                                .map(key -> List.of(
                                        Markdown.code(key.name),
                                        Markdown.plain(key.documentation),
                                        values(key),
                                        fallback(key)))
                                .toList())
                .heading(2, "Schema registry")
                .paragraph(
                        "Confluent's names. Each also works with the prefix `schema.registry.`, which wins. *Running*"
                                + " is the default of the streams app and of `rasid ingest`, which wait for a registry that is"
                                + " away, where it differs from that of the serdes in your own service.")
                .table(List.of("setting", "meaning", "values", "default", "running"), rows(RegistrySettings.client()))
                .heading(2, "What writes")
                .table(
                        List.of("setting", "meaning", "values", "default", "running"),
                        rows(RegistrySettings.serializer()))
                .heading(2, "What reads in your own service")
                .table(
                        List.of("setting", "meaning", "values", "default", "running"),
                        rows(RegistrySettings.deserializer()))
                .toString();
    }

    private static List<List<String>> rows(ConfigDef definition) {
        Map<String, String> running = RegistrySettings.FOR_LONG_RUNS;
        return definition.configKeys().values().stream()
                .map(key -> List.of(
                        Markdown.code(key.name),
                        Markdown.plain(key.documentation),
                        values(key),
                        fallback(key),
                        differs(running.getOrDefault(key.name, ""), fallback(key))))
                .toList();
    }

    private static String differs(String running, String fallback) {
        return running.isEmpty() || Markdown.code(running).equals(fallback) ? "" : Markdown.code(running);
    }

    private static String values(ConfigDef.ConfigKey key) {
        if (key.type == ConfigDef.Type.BOOLEAN) {
            return "`true`, `false`";
        }
        return key.validator instanceof WholeNumber numbers ? range(numbers) : "";
    }

    private static String range(WholeNumber numbers) {
        return numbers.max() >= Integer.MAX_VALUE ? "from " + numbers.min() : numbers.min() + " to " + numbers.max();
    }

    private static String fallback(ConfigDef.ConfigKey key) {
        if (key.defaultValue == ConfigDef.NO_DEFAULT_VALUE) {
            return "*required*";
        }
        String value = key.defaultValue == null ? "" : key.defaultValue.toString();
        return value.isEmpty() ? "" : Markdown.code(value);
    }
}
