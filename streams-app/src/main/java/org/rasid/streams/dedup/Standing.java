package org.rasid.streams.dedup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Party;

/**
 * How far the voices support what an event says: a pure function of the set of its mentions. A mention tells of the event
 * where it is ASSERTED, or PLANNED and none is ASSERTED. It rests on a claim alone where it names a claimant and no actor
 * besides the claimants. What is only demanded or possible neither supports an event nor speaks against it.
 */
public enum Standing {
    /** The rest: one independent outlet tells of it, or it is only demanded or possible. */
    REPORTED,
    /** No mention denies it, and all that tell of it rest on a claim alone. */
    CLAIMED,
    /** No mention denies it, two or more independent outlets tell of it, and not all rest on a claim alone. */
    CONFIRMED,
    /** Some mentions deny it, none asserts or plans it. */
    DENIED,
    /** Some mentions assert or plan it, others deny it. */
    DISPUTED;

    private static final int ENOUGH = 2;

    /**
     * The standing of an event.
     *
     * @param mentions its evidence, in any order
     * @param outlets of all of it
     */
    static Standing of(List<SourcedMention> mentions, Outlets outlets) {
        List<SourcedMention> asserted = only(mentions, Assertion.ASSERTED);
        List<SourcedMention> telling = asserted.isEmpty() ? only(mentions, Assertion.PLANNED) : asserted;
        if (!only(mentions, Assertion.DENIED).isEmpty()) {
            return telling.isEmpty() ? DENIED : DISPUTED;
        }
        if (telling.isEmpty()) {
            return REPORTED;
        }
        if (telling.stream().allMatch(Standing::isClaimAlone)) {
            return CLAIMED;
        }
        return outlets.sources(telling).independent() >= ENOUGH ? CONFIRMED : REPORTED;
    }

    private static List<SourcedMention> only(List<SourcedMention> mentions, Assertion assertion) {
        return mentions.stream()
                .filter(m -> m.mention().assertion() == assertion)
                .toList();
    }

    private static boolean isClaimAlone(SourcedMention m) {
        Set<String> claimants = names(m, Party.Role.CLAIMANT);
        return !claimants.isEmpty() && claimants.containsAll(names(m, Party.Role.ACTOR));
    }

    private static Set<String> names(SourcedMention m, Party.Role role) {
        return m.mention().parties().stream()
                .filter(party -> party.role() == role)
                .map(MergedParties::key)
                .collect(Collectors.toSet());
    }
}
