package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.rasid.extraction.Party;

/**
 * The parties of an event, each once for each role: by role, the most often named first, then as first named. Of more
 * than {@value #MOST_OF_A_ROLE} of one role those named least are left out, since there is no end to what others may
 * name.
 */
final class MergedParties {
    static final int MOST_OF_A_ROLE = 50;

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
        Map<Party.Role, Integer> ofRole = new EnumMap<>(Party.Role.class);
        List<Name> names = first.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Identity, Party> e) -> e.getKey().role())
                        .thenComparing(e -> -Objects.requireNonNull(named.get(e.getKey()))))
                .map(Map.Entry::getValue)
                .filter(party -> ofRole.merge(party.role(), 1, Integer::sum) <= MOST_OF_A_ROLE)
                .map(Name::of)
                .toList();
        List<Name> united = new ArrayList<>();
        for (Name name : names) {
            if (names.stream().noneMatch(name::isLessSpecificThan)
                    && united.stream().noneMatch(name::isVariantOf)) {
                united.add(name);
            }
        }
        return united.stream().map(Name::party).toList();
    }

    /**
     * What a party is called, cut into words once, for each is compared with all others of its event.
     *
     * @param telling the words that are not of the sort that many parties have in their name
     * @param place whether the words say no more than that it is some place
     * @param generic whether they say only what sort of thing it is: the base, a town
     */
    private record Name(Party party, Set<String> words, Set<String> telling, boolean place, boolean generic) {
        static Name of(Party party) {
            Set<String> words = new HashSet<>(Words.of(party.verbatim()));
            Set<String> telling = new HashSet<>(words);
            telling.removeAll(GenericWords.PARTIES);
            boolean place = GenericWords.PLACES.containsAll(words);
            return new Name(party, words, telling, place, place || GenericWords.PARTIES.containsAll(words));
        }

        /** Whether it says only what sort of thing it is, and the other one names one. */
        boolean isLessSpecificThan(Name other) {
            if (!generic
                    || party.role() != other.party.role()
                    || party.actorId() != null
                    || other.party.equals(party)) {
                return false;
            }
            boolean contained = other.words.size() > words.size() && other.words.containsAll(words);
            return contained || (place && !other.place);
        }

        /** Whether they are a longer and a shorter form of one name: all telling words of one are in the other. */
        boolean isVariantOf(Name kept) {
            boolean twoIds = party.actorId() != null && kept.party.actorId() != null;
            return party.role() == kept.party.role() && !twoIds && Words.containment(telling, kept.telling) == 1;
        }
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
