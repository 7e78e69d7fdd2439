package org.rasid.streams.reset;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rasid.streams.topology.EventTopology;

/** Which topics of a cluster are internal ones of an application id; those of {@code rasid-2} are none of {@code rasid}. */
final class InternalTopics {
    private static final Pattern VERSION = Pattern.compile("-v[0-9]+-changelog$");
    private static final String REPARTITION = EventTopology.mentionsByBlock("");

    private InternalTopics() {}

    /** The changelogs of its stores, those of other versions of the stores too; sorted. */
    static List<String> changelogs(String applicationId, Collection<String> existing) {
        List<Pattern> wanted = EventTopology.changelogs(applicationId).stream()
                .map(InternalTopics::ofAnyVersion)
                .toList();
        return existing.stream()
                .filter(topic -> wanted.stream()
                        .anyMatch(pattern -> pattern.matcher(topic).matches()))
                .sorted()
                .toList();
    }

    /** The topic between its two stages; none where it does not exist. */
    static List<String> repartitions(String applicationId, Collection<String> existing) {
        return List.of(EventTopology.mentionsByBlock(applicationId)).stream()
                .filter(existing::contains)
                .toList();
    }

    /** Every application id that the topics tell of: each writes the same event topics. */
    static SortedSet<String> applicationIds(Collection<String> existing) {
        return existing.stream()
                .filter(topic -> topic.length() > REPARTITION.length() && topic.endsWith(REPARTITION))
                .map(topic -> topic.substring(0, topic.length() - REPARTITION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern ofAnyVersion(String changelog) {
        String store = VERSION.matcher(changelog).replaceFirst("");
        return Pattern.compile(Pattern.quote(store) + VERSION.pattern());
    }
}
