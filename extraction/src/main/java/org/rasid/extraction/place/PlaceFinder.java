package org.rasid.extraction.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.place.Descriptors.Found;
import org.rasid.extraction.place.Descriptors.Role;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/** Finds the places that a sentence names. Immutable; one instance serves all threads. */
public final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final Demonyms demonyms;
    private final Descriptors descriptors;
    private final NotNames notNames;
    private final UnlistedNames unlisted;

    private PlaceFinder(Gazetteer gazetteer, Demonyms demonyms, Descriptors descriptors, NotNames notNames) {
        this.gazetteer = gazetteer;
        this.demonyms = demonyms;
        this.descriptors = descriptors;
        this.notNames = notNames;
        this.unlisted = new UnlistedNames(demonyms, descriptors);
    }

    /** A finder over the lists of the class path. */
    public static PlaceFinder load() {
        return of(Gazetteer.load(), Demonyms.load());
    }

    /** A finder over a gazetteer and the demonyms. */
    public static PlaceFinder of(Gazetteer gazetteer, Demonyms demonyms) {
        return of(gazetteer, demonyms, Lexicons.builtIn());
    }

    /** A finder over a gazetteer, the demonyms and, for the words around names, the given files. */
    public static PlaceFinder of(Gazetteer gazetteer, Demonyms demonyms, Lexicons lexicons) {
        return new PlaceFinder(gazetteer, demonyms, Descriptors.load(lexicons), NotNames.load(lexicons));
    }

    /** What stands before a name: where the phrase starts and the name must start, and what is said about it. */
    record Lead(
            int first,
            int name,
            @Nullable Found part,
            @Nullable Found descriptor,
            String proclitics) {
        boolean isEmpty() {
            return part == null && descriptor == null;
        }

        int afterPart() {
            return part == null ? first : part.end();
        }
    }

    /** The places of a sentence from left to right, the longest phrase at each token, without overlaps. */
    public List<PlaceMatch> find(Sentence sentence) {
        BitSet starts = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            starts.set(i, mayStart(sentence.token(i).word()));
        }
        return find(sentence, starts);
    }

    /**
     * As {@link #find(Sentence)}.
     *
     * @param starts the tokens at which {@link #mayStart} says yes; others are passed over
     */
    public List<PlaceMatch> find(Sentence sentence, BitSet starts) {
        if (starts.isEmpty()) {
            return List.of();
        }
        NamedCountries countries = new NamedCountries(sentence, starts, gazetteer, demonyms);
        List<PlaceMatch> matches = new ArrayList<>();
        int i = starts.nextSetBit(0);
        while (i >= 0 && i < sentence.size()) {
            int next = notNames.after(sentence, i);
            PlaceMatch match = next > i ? null : at(sentence, i, countries);
            if (match == null) {
                i = Math.max(next, i + 1);
            } else {
                matches.add(match);
                i = match.fullEnd();
            }
            i = starts.nextSetBit(i);
        }
        return matches;
    }

    /** Whether a place, or what looks like one, may start at a word. */
    public boolean mayStart(Word word) {
        return gazetteer.index().mayStart(word) || descriptors.mayStart(word) || notNames.mayStart(word);
    }

    private @Nullable PlaceMatch at(Sentence sentence, int i, NamedCountries countries) {
        PlaceMatch plain = listed(sentence, new Lead(i, i, null, null, ""), countries);
        if (!descriptors.isListed(sentence, i)) {
            return plain;
        }
        Lead lead = lead(sentence, i);
        if (lead.isEmpty()) {
            PlaceMatch national = national(sentence, lead);
            return national == null ? plain : national;
        }
        PlaceMatch best = listed(sentence, lead, countries);
        if (best == null) {
            best = national(sentence, lead);
        }
        if (best == null) {
            best = unlisted.at(sentence, lead);
        }
        if (best == null) {
            best = whole(sentence, lead);
        }
        return plain != null && (best == null || plain.fullEnd() >= best.fullEnd()) ? plain : best;
    }

    private Lead lead(Sentence sentence, int first) {
        int i = first;
        Found part = null;
        Found next = descriptors.at(sentence, i, Role.PART);
        String proclitics = next == null ? "" : next.proclitics();
        while (next != null && (part == null || next.proclitics().isEmpty())) {
            part = next;
            i = next.end();
            next = descriptors.at(sentence, i, Role.PART);
        }
        Found descriptor = null;
        for (Role role : List.of(Role.OPEN, Role.LISTED, Role.SEVERAL)) {
            Found found = descriptors.at(sentence, i, role);
            if (found != null && (part == null || found.proclitics().isEmpty())) {
                descriptor = found;
            }
        }
        if (descriptor != null) {
            proclitics = part == null ? descriptor.proclitics() : proclitics;
            i = descriptor.end();
        }
        return new Lead(first, i, part, descriptor, proclitics);
    }

    private @Nullable PlaceMatch listed(Sentence sentence, Lead lead, NamedCountries countries) {
        int start = lead.isEmpty() ? lead.name() : UnlistedNames.afterQuote(sentence, lead.name());
        if (start >= sentence.size()) {
            return null;
        }
        PhraseIndex.Match<Gazetteer.Entry> match = gazetteer.index().at(sentence, start);
        if (match == null
                // the particle of the future stands before verbs only
                || match.proclitics().endsWith("س")
                || (!lead.isEmpty() && !match.proclitics().isEmpty())) {
            return null;
        }
        Gazetteer.Entry entry = choose(sentence, lead, match, countries);
        if (entry == null) {
            return null;
        }
        boolean quoted = start > lead.name() && UnlistedNames.isQuote(sentence, match.end());
        int fullEnd = quoted ? match.end() + 1 : match.end();
        Found descriptor = lead.descriptor();
        Place place = entry.place();
        if (descriptor != null || place.kind().precision() == Location.Precision.SITE) {
            fullEnd = descriptors.afterSuffixes(sentence, fullEnd);
        }
        Place.Kind kind = place.kind();
        String rule = "place.listed";
        if (descriptor != null && descriptor.word().role() == Role.SEVERAL) {
            int listEnd = afterOthers(sentence, match.end());
            return new PlaceMatch(
                    match.first(),
                    match.end(),
                    lead.first(),
                    listEnd,
                    lead.proclitics(),
                    null,
                    kind(descriptor),
                    place.country(),
                    "place.list");
        }
        if (descriptor != null && isSiteOf(descriptor, place)) {
            return new PlaceMatch(
                    match.first(),
                    match.end(),
                    lead.first(),
                    fullEnd,
                    lead.proclitics(),
                    null,
                    kind(descriptor),
                    place.country(),
                    "place.site");
        }
        if (lead.part() != null) {
            rule = "place.part";
            kind = kind == Place.Kind.COUNTRY || kind == Place.Kind.ADMIN1 ? Place.Kind.REGION : kind;
        } else if (descriptor != null) {
            rule = "place.described";
        }
        String proclitics = lead.isEmpty() ? match.prefix() : lead.proclitics();
        return new PlaceMatch(
                match.first(), match.end(), lead.first(), fullEnd, proclitics, place, kind, place.country(), rule);
    }

    /** Whether the descriptor names something inside the place: مطار before the name of a city. */
    private static boolean isSiteOf(Found descriptor, Place place) {
        return kind(descriptor).precision() == Location.Precision.SITE
                && place.kind().precision() != Location.Precision.SITE;
    }

    static Place.Kind kind(Found descriptor) {
        Place.Kind kind = descriptor.word().kind();
        return kind == null ? Place.Kind.SITE : kind;
    }

    private Gazetteer.@Nullable Entry choose(
            Sentence sentence, Lead lead, PhraseIndex.Match<Gazetteer.Entry> match, NamedCountries countries) {
        Found descriptor = lead.descriptor();
        return match.values().stream()
                .filter(entry -> isAllowed(sentence, lead, match, entry, countries))
                .min(Comparator.comparing((Gazetteer.Entry entry) -> !fits(descriptor, entry.place()))
                        .thenComparing(
                                entry -> !countries.contains(entry.place().country()))
                        .thenComparing(Gazetteer.Entry::needs))
                .orElse(null);
    }

    /** Whether the place is of the kind that the descriptor names; without one, a city rather than its province. */
    private static boolean fits(@Nullable Found descriptor, Place place) {
        return descriptor == null
                ? place.kind() != Place.Kind.ADMIN1
                : kind(descriptor).precision() == place.kind().precision();
    }

    private boolean isAllowed(
            Sentence sentence,
            Lead lead,
            PhraseIndex.Match<Gazetteer.Entry> match,
            Gazetteer.Entry entry,
            NamedCountries countries) {
        if (!lead.isEmpty()) {
            return true;
        }
        return switch (entry.needs()) {
            case NONE -> true;
            case DESCRIPTOR -> false;
            case PREPOSITION ->
                match.proclitics().endsWith("ب")
                        || (match.proclitics().isEmpty()
                                && match.first() > 0
                                && descriptors.isPreposition(sentence.token(match.first() - 1)));
            case COUNTRY -> countries.contains(entry.place().country());
        };
    }

    private int afterOthers(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.size()) {
            PhraseIndex.Match<Gazetteer.Entry> next = gazetteer.index().at(sentence, i);
            if (next == null || !next.proclitics().equals("و")) {
                return i;
            }
            i = next.end();
        }
        return i;
    }

    private @Nullable PlaceMatch national(Sentence sentence, Lead lead) {
        for (Role role : List.of(Role.TERRITORY, Role.SEAT)) {
            Found noun = descriptors.at(sentence, lead.afterPart(), role);
            if (noun == null || noun.end() >= sentence.size()) {
                continue;
            }
            Demonyms.Form form = demonyms.of(sentence.token(noun.end()));
            if (form == null || form.plural() || !form.definite()) {
                continue;
            }
            Place place = role == Role.SEAT ? gazetteer.capital(form.country()) : gazetteer.country(form.country());
            if (place == null) {
                continue;
            }
            int end = noun.end() + 1;
            Place.Kind kind = lead.part() != null && role == Role.TERRITORY ? Place.Kind.REGION : place.kind();
            String proclitics = lead.part() == null ? noun.proclitics() : lead.proclitics();
            return new PlaceMatch(
                    lead.afterPart(),
                    end,
                    lead.first(),
                    end,
                    proclitics,
                    place,
                    kind,
                    form.country(),
                    "place.national");
        }
        return null;
    }

    private @Nullable PlaceMatch whole(Sentence sentence, Lead lead) {
        if (lead.part() == null) {
            return null;
        }
        int start = lead.afterPart();
        Found noun = descriptors.at(sentence, start, Role.WHOLE);
        return noun == null || !noun.proclitics().isEmpty()
                ? null
                : new PlaceMatch(
                        start,
                        noun.end(),
                        lead.first(),
                        noun.end(),
                        lead.proclitics(),
                        null,
                        Place.Kind.REGION,
                        null,
                        "place.part");
    }
}
