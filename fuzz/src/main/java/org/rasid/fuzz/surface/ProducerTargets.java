package org.rasid.fuzz.surface;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.fuzz.Target;
import org.rasid.producer.article.Intake;
import org.rasid.producer.checkpoint.Checkpoint;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.feed.FeedException;
import org.rasid.producer.feed.Feeds;
import org.rasid.producer.feed.Sitemaps;
import org.rasid.producer.follow.FollowException;
import org.rasid.producer.follow.FollowFile;
import org.rasid.producer.page.PageException;
import org.rasid.producer.page.Pages;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Position;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;
import org.rasid.producer.text.CharsetGuess;
import org.rasid.producer.text.Language;
import org.rasid.producer.text.Mojibake;
import org.rasid.producer.text.Utf8Bytes;

/** Of what the producer reads from files and sites. */
final class ProducerTargets {
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private ProducerTargets() {}

    static List<Target> all() {
        List<Target> all = new ArrayList<>(List.of(feed(), sitemap(), page(), charset(), checkpoint(), followFile()));
        all.add(input("input", null, Inputting.everything(), Inputting.TOKENS));
        all.add(input("input-gzip", null, Inputting.packed(), Inputting.TOKENS));
        Inputting.SAMPLES.forEach(
                (format, samples) -> all.add(input("input-" + format, format, samples.get(), Inputting.TOKENS)));
        return all;
    }

    private static Target feed() {
        List<byte[]> samples = headed("application/rss+xml; charset=utf-8\nhttps://a.example/rss\n", "feeds");
        return Target.of("feed", samples, Inputting.XML, Set.of(FeedException.class), input -> {
            Parts parts = new Parts(input);
            String contentType = parts.lineOrNull();
            String url = parts.lineOrNull();
            Feeds.read(parts.rest(), contentType, url);
        });
    }

    private static Target sitemap() {
        return Target.of("sitemap", Inputting.sitemaps(), Inputting.XML, Set.of(FeedException.class), input -> {
            Parts parts = new Parts(input);
            Sitemaps.read(parts.rest(), parts.lineOrNull());
            Sitemaps.read(input, null);
        });
    }

    private static Target page() {
        List<byte[]> samples = headed("text/html; charset=utf-8\nhttps://a.example/2026/03/09/a\n", "pages");
        return Target.of("page", samples, Inputting.HTML, Set.of(PageException.class), input -> {
            Parts parts = new Parts(input);
            String contentType = parts.lineOrNull();
            String url = parts.lineOrNull();
            Pages.read(parts.rest(), contentType, url);
        });
    }

    private static List<byte[]> headed(String head, String folder) {
        return Samples.folder(folder).stream()
                .map(body -> {
                    byte[] whole = java.util.Arrays.copyOf(Samples.bytes(head), head.length() + body.length);
                    System.arraycopy(body, 0, whole, head.length(), body.length);
                    return whole;
                })
                .toList();
    }

    private static Target charset() {
        Charset arabic = Charset.forName("windows-1256");
        List<byte[]> samples = List.of(
                "وكالة الأنباء: قصف على بغداد".getBytes(arabic),
                "وكالة الأنباء".getBytes(Charset.forName("ISO-8859-6")),
                "وكالة الأنباء".getBytes(StandardCharsets.UTF_16),
                "وكالة الأنباء".getBytes(StandardCharsets.UTF_8),
                new String("وكالة الأنباء".getBytes(StandardCharsets.UTF_8), arabic).getBytes(StandardCharsets.UTF_8));
        List<String> tokens = List.of("charset=", "Ø§Ù„", "ط§ظ„", "گچپژ", "ٹڈڑے", "ښځډړ");
        return Target.of("charset", samples, tokens, Set.of(), input -> {
            CharsetGuess.of(input);
            CharsetGuess.marked(input);
            CharsetGuess.wide(input);
            CharsetGuess.mostArabic(input, List.of(StandardCharsets.UTF_8, arabic));
            Utf8Bytes.of(input).isUtf8();
            Parts parts = new Parts(input);
            String text = Pages.text(parts.rest(), parts.lineOrNull());
            Mojibake.repair(text);
            Language.of(text);
        });
    }

    private static Target checkpoint() {
        List<byte[]> samples = Samples.of("""
                {"rasid":"checkpoint","version":1}
                {"input":"a.jsonl","stamp":"12@34","record":7,"offset":1234,"done":false}
                {"feed":{"address":"https://a.example/rss","etag":"x","lastModified":"y","seen":["1","2"]}}
                {"ends":{"articles.raw-0":12,"articles.rejected-3":4}}
                {"input":"b.warc.gz","record":0,"offset":0,"done":true}
                {"ends":{}}
                """);
        List<String> tokens = List.of(
                "null",
                "[null]",
                "{}",
                "[]",
                "\"seen\":",
                "\"ends\":",
                "\"feed\":",
                "\"record\":",
                "{\"a\":null}",
                "\n");
        Set<Class<? extends Throwable>> promised = Set.of(CheckpointException.class);
        return new Target("checkpoint", samples, tokens, promised, folder -> {
            // of its own, for one that was not closed is still locked
            Path file = Files.createTempDirectory(folder, "checkpoint").resolve("checkpoint");
            return input -> {
                Files.write(file, input);
                try (Checkpoint checkpoint = Checkpoint.open(file)) {
                    checkpoint.state("a.jsonl");
                    checkpoint.feed("https://a.example/rss");
                    checkpoint.ends();
                }
            };
        });
    }

    private static Target followFile() {
        List<byte[]> samples = Samples.of("""
                every: 5m
                jitter: 0.2
                sources:
                  - url: https://a.example/rss
                    name: a
                    outlet: وكالة
                    full-text: true
                  - directory: incoming
                    settle: 10s
                  - topic: articles.json
                    every: 1h
                """);
        List<String> tokens = List.of(
                "sources:",
                "- ",
                "  ",
                "url:",
                "directory:",
                "topic:",
                "every:",
                "jitter: .nan",
                "jitter: -1",
                "null",
                "~",
                "&a ",
                "*a",
                "<<: *a",
                "[",
                "{",
                "!!java.net.URL ",
                "!!binary ",
                "|",
                ">",
                "---",
                "? ",
                ": ");
        Set<Class<? extends Throwable>> promised = Set.of(FollowException.class);
        return new Target("follow-file", samples, tokens, promised, folder -> {
            Path file = folder.resolve("sources.yaml");
            return input -> {
                Files.write(file, input);
                FollowFile.read(file);
            };
        });
    }

    private static Target input(String name, @Nullable String format, List<byte[]> samples, List<String> tokens) {
        ReadOptions options = new ReadOptions(format, Map.of(), Set.of());
        return Target.of(name, samples, tokens, Set.of(), input -> read(input, options));
    }

    /** Reads all items and takes them in, then once more from where the first one ended. */
    private static void read(byte[] input, ReadOptions options) throws Exception {
        Position second = null;
        for (Position from = Position.START; from != null; ) {
            try (Inputs inputs = Sources.inputs(List.of(Sources.STDIN), new ByteArrayInputStream(input), options);
                    Source source = open(inputs, from)) {
                for (Item item = source.next(); item != null; item = source.next()) {
                    if (item instanceof Item.Candidate candidate) {
                        Intake.admit(candidate, NOW);
                    }
                    second = second == null ? source.position() : second;
                }
            }
            from = from.equals(Position.START) && second != null && !second.equals(from) ? second : null;
        }
    }

    private static Source open(Inputs inputs, Position from) {
        Input input = inputs.next();
        if (input == null) {
            throw new AssertionError("the standard input is an input");
        }
        return input.open(from);
    }
}
