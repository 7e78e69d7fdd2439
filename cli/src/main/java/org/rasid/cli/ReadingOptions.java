package org.rasid.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Web;
import org.rasid.producer.text.Language;
import picocli.CommandLine.Option;

/** Options that say how to read inputs. */
final class ReadingOptions {
    private static final String ALL = "all";

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "What all inputs are: jsonl, json, csv, html, warc, feed, text, telegram-json, telegram-html. Default: told"
                            + " for each by its name, else by its content.")
    private @Nullable String format;

    @Option(
            names = "--column",
            paramLabel = "FIELD=NAME",
            description =
                    "Name of the column of a table that holds a field (id, source, url, published, modified, title,"
                            + " body), where it has none of the usual names. Repeatable.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "ar",
            description = "Languages whose articles are taken: ar, fa, ur, ps, ckb, ug, other, or all. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> languages = List.of("ar");

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Take only the pages of this host and its sub-domains from an archive of the web. Repeatable.")
    private Set<String> hosts = Set.of();

    /**
     * What they say.
     *
     * @param web how to read from the web; null: not at all
     * @throws IllegalArgumentException where there is no such format, field or language
     */
    ReadOptions options(@Nullable Web web) {
        return new ReadOptions(format, columns, hosts, web, languages());
    }

    private Set<Language> languages() {
        Set<Language> found = EnumSet.noneOf(Language.class);
        for (String code : languages) {
            if (code.strip().equals(ALL)) {
                return EnumSet.allOf(Language.class);
            }
            found.add(Language.ofCode(code)
                    .orElseThrow(() -> new IllegalArgumentException("--language: there is no '" + code
                            + "'; the languages are " + Language.codes(EnumSet.allOf(Language.class)) + ", all")));
        }
        return found;
    }
}
