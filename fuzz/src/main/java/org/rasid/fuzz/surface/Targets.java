package org.rasid.fuzz.surface;

import java.util.List;
import java.util.stream.Stream;
import org.rasid.cli.ArgumentTargets;
import org.rasid.fuzz.Target;
import org.rasid.producer.fetch.FetchTargets;
import org.rasid.streams.redrive.HeaderTargets;
import org.rasid.streams.topology.TopologyTargets;

/**
 * Everything that meets bytes from outside, and what it may throw for them. A target that is named for a package-private
 * reader stands in the package of that reader.
 *
 * <table>
 * <caption>Targets</caption>
 * <tr><th>target</th><th>bytes from</th><th>read by</th><th>may throw</th></tr>
 * <tr><td>{@code feed} {@code sitemap}</td><td>sites</td><td>{@code Feeds}, {@code Sitemaps}</td>
 *     <td>{@code FeedException}</td></tr>
 * <tr><td>{@code page}</td><td>sites, files, archives</td><td>{@code Pages}</td><td>{@code PageException}</td></tr>
 * <tr><td>{@code input} and {@code input-FORMAT}: text, jsonl, json, csv, telegram, html, feed, warc, gzip</td>
 *     <td>files, standard input</td><td>{@code Sources}, then {@code Intake}</td>
 *     <td>nothing: items and rejections</td></tr>
 * <tr><td>{@code charset}</td><td>all of these</td><td>{@code CharsetGuess}, {@code Mojibake}, {@code Language}</td>
 *     <td>nothing</td></tr>
 * <tr><td>{@code checkpoint}</td><td>file of an earlier run</td><td>{@code Checkpoint}</td>
 *     <td>{@code CheckpointException}</td></tr>
 * <tr><td>{@code follow-file}</td><td>operator</td><td>{@code FollowFile}</td><td>{@code FollowException}</td></tr>
 * <tr><td>{@code robots}</td><td>sites</td><td>{@code Robots}</td><td>nothing</td></tr>
 * <tr><td>{@code http-headers}</td><td>sites, feeds, redirects</td>
 *     <td>{@code WebAddress}, {@code RetryAfter}, {@code CanonicalUrl}, dates</td><td>{@code AddressException}</td></tr>
 * <tr><td>{@code avro-message} {@code avro-schema}</td><td>topics, with schemas of a registry</td><td>{@code AvroDeserializer}</td>
 *     <td>{@code SerializationException}</td></tr>
 * <tr><td>{@code registry-answer}</td><td>registry</td><td>{@code RegistryClient}</td>
 *     <td>{@code RegistryException}, {@code RegistryUnavailableException}</td></tr>
 * <tr><td>{@code record-headers}</td><td>topics</td><td>{@code TraceContext}, {@code Attempts}, {@code Source} of
 *     letters, {@code Place}</td><td>nothing</td></tr>
 * <tr><td>{@code internal-record}</td><td>stores, changelogs, the index of the monitor</td><td>{@code InternalSerde}</td>
 *     <td>{@code SerializationException}</td></tr>
 * <tr><td>{@code topology}</td><td>topics of articles and mentions, stores</td><td>{@code EventTopology}</td>
 *     <td>nothing: dead letters</td></tr>
 * <tr><td>{@code article}</td><td>articles</td><td>{@code Extractor}</td><td>nothing</td></tr>
 * <tr><td>{@code monitor-http}</td><td>clients: query, headers, cursors, bodies</td><td>{@code ApiServer}</td>
 *     <td>nothing, and no status of 500 or more</td></tr>
 * <tr><td>{@code monitor-event}</td><td>topics of events</td><td>{@code View} and all that shows it</td>
 *     <td>{@code SerializationException}</td></tr>
 * <tr><td>{@code access}</td><td>clients, proxies</td><td>{@code Tokens}, {@code ProxyHeaders}</td><td>nothing</td></tr>
 * <tr><td>{@code tokens-file} {@code alert-rules} {@code alert-channels}</td><td>operator</td>
 *     <td>{@code Tokens}, {@code Rules}, {@code Channels}</td><td>{@code IllegalArgumentException}</td></tr>
 * <tr><td>{@code arguments}</td><td>shell</td><td>the command {@code rasid}</td><td>{@code ParameterException}</td></tr>
 * </table>
 *
 * <p>What {@code rasid extract}, {@code redrive} and {@code diff} take are inputs, messages and headers, as above.
 */
public final class Targets {
    private Targets() {}

    /** All of them. */
    public static List<Target> all() {
        return Stream.of(
                        ProducerTargets.all(),
                        FetchTargets.all(),
                        SchemaTargets.all(),
                        HeaderTargets.all(),
                        ArticleTargets.all(),
                        TopologyTargets.all(),
                        MonitorTargets.all(),
                        ArgumentTargets.all())
                .flatMap(List::stream)
                .toList();
    }
}
