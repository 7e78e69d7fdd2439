package org.rasid.extraction.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.place.Gazetteer;
import org.rasid.extraction.place.Place;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/**
 * The actors that have a name of their own, and the states of the gazetteer under the names of their countries and
 * capitals. Read strictly: every fault names file and line.
 */
public final class ActorList {
    /** Marks a name that is also a word, so that it counts between quotation marks or brackets only. */
    static final String QUOTED = "/QUOTED";

    private static final List<String> FILES = List.of("governments", "groups", "international", "persons");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> states = new HashMap<>();
    private final PhraseIndex<Entry> index;
    private final PhraseIndex<Entry> quoted;

    /** An actor under one of its names. */
    record Entry(Actor actor, String rule) {}

    private ActorList(List<Table> tables, Gazetteer gazetteer) {
        PhraseIndex.Builder<Entry> builder = PhraseIndex.ofNames();
        PhraseIndex.Builder<Entry> quotedBuilder = PhraseIndex.ofNames();
        Map<String, String> owners = new HashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                Actor actor = read(row);
                if (byId.putIfAbsent(actor.id(), actor) != null) {
                    throw row.fault("id \"" + actor.id() + "\" is given twice");
                }
                List<String> names = row.list("ar");
                if (names.isEmpty()) {
                    throw row.fault("column \"ar\" is empty");
                }
                for (String listed : names) {
                    boolean inQuotes = listed.endsWith(QUOTED);
                    String name = inQuotes ? listed.substring(0, listed.length() - QUOTED.length()) : listed;
                    String owner = owners.putIfAbsent(Folding.fold(name), actor.id());
                    if (owner != null) {
                        throw row.fault("\"" + name + "\" is already a name of " + owner);
                    }
                    (inQuotes ? quotedBuilder : builder).add(name, new Entry(actor, "actor.listed"));
                }
            }
        }
        for (Place place : gazetteer.places()) {
            addState(builder, owners.keySet(), gazetteer, place);
        }
        index = builder.build();
        quoted = quotedBuilder.build();
    }

    private void addState(PhraseIndex.Builder<Entry> builder, Set<String> taken, Gazetteer gazetteer, Place place) {
        String code = place.country();
        boolean country = place.kind() == Place.Kind.COUNTRY;
        if (code == null || !(country || place.kind() == Place.Kind.CAPITAL)) {
            return;
        }
        Place land = gazetteer.country(code);
        if (land == null) {
            return;
        }
        Actor state = states.computeIfAbsent(
                code, c -> new Actor(c.toLowerCase(Locale.ROOT), land.nameEn(), Actor.Kind.STATE, c));
        Set<String> names = new HashSet<>(gazetteer.plainNames(place));
        names.removeIf(name -> taken.contains(Folding.fold(name)));
        names.forEach(name -> builder.add(name, new Entry(state, country ? "actor.state" : "actor.metonym")));
    }

    /** Reads the list from the class path; throws an {@link IllegalStateException} that names file and line. */
    public static ActorList load(Gazetteer gazetteer) {
        return load(gazetteer, Lexicons.builtIn());
    }

    /** As {@link #load(Gazetteer)}, from other files. */
    public static ActorList load(Gazetteer gazetteer, Lexicons lexicons) {
        return of(
                FILES.stream()
                        .map(file -> lexicons.table("org/rasid/extraction/actor/" + file + ".tsv"))
                        .toList(),
                gazetteer);
    }

    static ActorList of(List<Table> tables, Gazetteer gazetteer) {
        return new ActorList(tables, gazetteer);
    }

    private static Actor read(Table.Row row) {
        String id = row.required("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)+")) {
            throw row.fault("id \"" + id + "\" is not of words of lower case letters and digits joined by hyphens");
        }
        String country = row.get("country").isEmpty() ? null : row.get("country");
        if (country != null && !COUNTRIES.contains(country)) {
            throw row.fault("column \"country\": \"" + country + "\" is no ISO 3166-1 alpha-2 code");
        }
        return new Actor(id, row.required("en"), row.constant("kind", Actor.Kind.class), country);
    }

    /** The listed actors, without the states. */
    public List<Actor> actors() {
        return new ArrayList<>(byId.values());
    }

    /** The listed actor or state with an id; null where there is none. */
    public @Nullable Actor byId(String id) {
        Actor listed = byId.get(id);
        return listed != null ? listed : states.get(id.toUpperCase(Locale.ROOT));
    }

    /** The government, military or police of a country; null for other kinds and for countries not listed. */
    public @Nullable Actor ofCountry(Actor.Kind kind, @Nullable String country) {
        Actor state = country == null ? null : states.get(country);
        if (state == null) {
            return null;
        }
        String body = switch (kind) {
            case GOVERNMENT -> "Government";
            case MILITARY -> "Military";
            case POLICE -> "Police";
            case SECURITY -> "Security forces";
            default -> null;
        };
        if (body == null) {
            return null;
        }
        String id = state.id() + "-" + kind.name().toLowerCase(Locale.ROOT);
        Actor listed = byId.get(id);
        return listed != null ? listed : new Actor(id, body + " of " + state.nameEn(), kind, country);
    }

    /** The state of an ISO code; null where the gazetteer lacks it. */
    @Nullable
    Actor state(String country) {
        return states.get(country);
    }

    /** Whether a name may start at a token: a test that costs little. */
    boolean mayStart(Word word) {
        return index.mayStart(word) || quoted.mayStart(word);
    }

    /** The longest name that starts at a token; null where there is none. */
    PhraseIndex.@Nullable Match<Entry> at(Sentence sentence, int i) {
        PhraseIndex.Match<Entry> match = index.at(sentence, i);
        // the particle of the future stands before verbs only
        if (match != null && !match.proclitics().endsWith("س")) {
            return match;
        }
        if (!Quotes.isAt(sentence, i - 1)) {
            return null;
        }
        PhraseIndex.Match<Entry> inQuotes = quoted.at(sentence, i);
        return inQuotes != null && Quotes.isAt(sentence, inQuotes.end()) ? inQuotes : null;
    }
}
