package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.rasid.extraction.Party;

/** The parties of an event, each once for each role: by role, the most often named first, then as first named. */
final class MergedParties {
    private record Identity(Party.Role role, String key) {}

    private MergedParties() {}

    static List<Party> of(List<SourcedMention> mentions) {
        return unite(mentions, party -> true);
    }

    /** Those who claim responsibility in some mentions of an event, in whatever order these are. */
    static List<Party> claimants(List<SourcedMention> mentions) {
        List<SourcedMention> ordered =
                mentions.stream().sorted(SourcedMention.ORDER).toList();
        return unite(ordered, party -> party.role() == Party.Role.CLAIMANT);
    }

    private static List<Party> unite(List<SourcedMention> mentions, Predicate<Party> wanted) {
        Map<Identity, Party> first = new LinkedHashMap<>();
        Map<Identity, Integer> named = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            for (Party party : m.mention().parties()) {
                if (!wanted.test(party)) {
                    continue;
                }
                Identity identity = identity(party);
                first.putIfAbsent(identity, party);
                named.merge(identity, 1, Integer::sum);
            }
        }
        List<Party> parties = first.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Identity, Party> e) -> e.getKey().role())
                        .thenComparing(e -> -Objects.requireNonNull(named.get(e.getKey()))))
                .map(Map.Entry::getValue)
                .toList();
        List<Party> united = new ArrayList<>();
        for (Party party : parties) {
            if (parties.stream().noneMatch(other -> isLessSpecific(party, other))
                    && united.stream().noneMatch(kept -> isVariant(party, kept))) {
                united.add(party);
            }
        }
        return united;
    }

    /** Whether the name says only what sort of thing it is (the base, a town), and the other one names one. */
    private static boolean isLessSpecific(Party party, Party other) {
        if (party.role() != other.role() || party.actorId() != null || other.equals(party)) {
            return false;
        }
        Set<String> words = new HashSet<>(Words.of(party.verbatim()));
        Set<String> otherWords = new HashSet<>(Words.of(other.verbatim()));
        boolean contained = otherWords.size() > words.size() && otherWords.containsAll(words);
        boolean place = GenericWords.PLACES.containsAll(words);
        boolean generic = place || GenericWords.PARTIES.containsAll(words);
        return generic && (contained || (place && !GenericWords.PLACES.containsAll(otherWords)));
    }

    /** Whether the names are a longer and a shorter form of one name: all telling words of one are in the other. */
    private static boolean isVariant(Party party, Party kept) {
        boolean twoIds = party.actorId() != null && kept.actorId() != null;
        return party.role() == kept.role() && !twoIds && Words.containment(telling(party), telling(kept)) == 1;
    }

    private static Set<String> telling(Party party) {
        Set<String> words = new HashSet<>(Words.of(party.verbatim()));
        words.removeAll(GenericWords.PARTIES);
        return words;
    }

    private static Identity identity(Party party) {
        return new Identity(party.role(), key(party));
    }

    /** Equal for what counts as one party, whatever its role. */
    static String key(Party party) {
        String actorId = party.actorId();
        return actorId != null ? "id " + actorId : String.join(" ", Words.of(party.verbatim()));
    }
}
