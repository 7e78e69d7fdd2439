package org.rasid.streams.dedup;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;
import org.rasid.extraction.text.Folding;

/** A mention with what comparing it to others needs, worked out once. */
final class Facts {
    private static final Set<Party.Role> ACTORS = Set.of(Party.Role.ACTOR, Party.Role.CLAIMANT);
    private static final Set<Party.Role> TARGETS = Set.of(Party.Role.TARGET);

    final SourcedMention mention;
    final long day;
    final Window window;
    final Side actors;
    final Side targets;
    final Set<String> placeWords;

    /** The same of the whole chain, see {@link ChainFacts}. */
    final Side chainActors;

    final Side chainTargets;
    final @Nullable Location chainPlace;
    final Set<String> chainPlaceWords;

    final String trigger;

    /** Of the sentence. */
    final Wording sentence;

    /** Its telling keys, each with how firmly its day is known, see {@link TellingKeys#of}. */
    final List<String> keys;

    /**
     * The parties of one role.
     *
     * @param ids ids of those known
     * @param words the telling words of all names
     * @param countries of those that have one
     * @param known whether each of them has an id or a country
     */
    record Side(Set<String> ids, Set<String> words, Set<String> countries, boolean known) {
        static final Side NONE = new Side(Set.of(), Set.of(), Set.of(), false);

        boolean isEmpty() {
            return ids.isEmpty() && words.isEmpty();
        }
    }

    Facts(SourcedMention mention) {
        this.mention = mention;
        this.day = AnchorDay.of(mention);
        this.window = Window.of(mention);
        List<Party> parties = mention.mention().parties();
        List<Party> chainParties = mention.chainFacts().parties();
        this.actors = side(parties, ACTORS);
        this.targets = side(parties, TARGETS);
        this.placeWords = words(mention.mention().location());
        boolean alone = chainParties.equals(parties);
        this.chainActors = alone ? actors : side(chainParties, ACTORS);
        this.chainTargets = alone ? targets : side(chainParties, TARGETS);
        this.chainPlace = mention.chainFacts().place();
        this.chainPlaceWords = words(chainPlace);
        this.trigger = Folding.fold(mention.mention().trigger());
        this.sentence = Wording.of(Words.of(mention.mention().sentence()));
        this.keys = TellingKeys.of(this);
    }

    /** Whether the date was carried over from another sentence, which may speak of another event. */
    boolean hasInferredDate() {
        DateSpan date = AnchorDay.stated(mention);
        return date != null && date.basis() == DateSpan.Basis.INFERRED;
    }

    /** How its anchor day is known. */
    Reach.Day dayKind() {
        boolean reported = mention.type() == EventType.DEADLINE && AnchorDay.stated(mention) == null;
        return isFixed() ? Reach.Day.FIXED : reported ? Reach.Day.REPORTED : Reach.Day.OPEN;
    }

    /** Whether reports that give another day, more than one away, are of another event. */
    private boolean isFixed() {
        Details details = mention.mention().details();
        boolean numbered = details instanceof Details.Talks talks && talks.round() != null;
        boolean moved =
                details instanceof Details.Deadline deadline && deadline.stance() == Details.Deadline.Stance.EXTENDED;
        return window.firmness() == Window.Firmness.EXACT && !hasInferredDate() && !numbered && !moved;
    }

    boolean isOfArticle(Facts other) {
        return mention.articleId().equals(other.mention.articleId());
    }

    /**
     * Whether its chain says too little to be told from other events of its block: at most one of place, date, actor
     * and target.
     */
    boolean isVague() {
        int told = placeWords.isEmpty() && chainPlaceWords.isEmpty() ? 0 : 1;
        told += window.firmness().compareTo(Window.Firmness.SPAN) <= 0 ? 1 : 0;
        told += chainActors.isEmpty() ? 0 : 1;
        told += chainTargets.isEmpty() ? 0 : 1;
        return told <= 1;
    }

    private static Set<String> words(@Nullable Location place) {
        return place == null || place.verbatim() == null
                ? Set.of()
                : telling(Words.of(place.verbatim()), GenericWords.PLACES);
    }

    private static Side side(List<Party> all, Set<Party.Role> roles) {
        List<Party> parties = all.stream().filter(p -> roles.contains(p.role())).toList();
        Set<String> words = new HashSet<>();
        parties.forEach(p -> words.addAll(telling(Words.of(p.verbatim()), GenericWords.PARTIES)));
        return parties.isEmpty()
                ? Side.NONE
                : new Side(
                        present(parties.stream().map(Party::actorId).collect(Collectors.toSet())),
                        Set.copyOf(words),
                        present(parties.stream().map(Party::country).collect(Collectors.toSet())),
                        parties.stream().allMatch(p -> p.actorId() != null || p.country() != null));
    }

    private static Set<String> present(Set<String> values) {
        return values.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> telling(List<String> words, Set<String> generic) {
        return words.stream().filter(w -> !generic.contains(w)).collect(Collectors.toUnmodifiableSet());
    }
}
