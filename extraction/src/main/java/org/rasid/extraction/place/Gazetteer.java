package org.rasid.extraction.place;

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
import org.rasid.extraction.text.Folding;

/**
 * The places that have a name of their own, with their Arabic spellings. Read strictly: every fault names file and line.
 */
public final class Gazetteer {
    private static final List<String> FILES = List.of(
            "countries",
            "iraq",
            "syria",
            "lebanon",
            "palestine-israel",
            "jordan",
            "yemen",
            "gulf",
            "iran",
            "turkey",
            "egypt",
            "libya-sudan",
            "world");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Place> byId = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> capitals = new HashMap<>();
    private final Map<String, Place> countries = new HashMap<>();
    private final PhraseIndex<Entry> index;

    /** What must stand by a name that is also a word, a person or another place. */
    enum Needs {
        /** Nothing. */
        NONE,
        /** A word that says what or which part of it is meant: مدينة، محافظة، شمال. */
        DESCRIPTOR,
        /** Such a word, or a preposition of place. */
        PREPOSITION,
        /** Such a word, or the name of its country in the sentence. */
        COUNTRY
    }

    /** A place under one of its names. */
    record Entry(Place place, String name, Needs needs) {}

    private Gazetteer(List<Table> tables) {
        PhraseIndex.Builder<Entry> builder = PhraseIndex.ofNames();
        Map<String, List<Entry>> byName = new HashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                List<Entry> rowEntries = read(row);
                Place place = rowEntries.get(0).place();
                if (byId.putIfAbsent(place.id(), place) != null) {
                    throw row.fault("id \"" + place.id() + "\" is given twice");
                }
                places.add(place);
                for (Entry entry : rowEntries) {
                    List<Entry> others = byName.computeIfAbsent(Folding.fold(entry.name()), n -> new ArrayList<>());
                    for (Entry other : others) {
                        if (!mayShare(entry, other)) {
                            throw row.fault("\"" + entry.name() + "\" is also "
                                    + other.place().id() + "; say in column \"needs\" what tells them apart");
                        }
                    }
                    others.add(entry);
                    entries.add(entry);
                    builder.add(entry.name(), entry);
                }
                String country = place.country();
                if (country != null && place.kind() == Place.Kind.COUNTRY) {
                    countries.putIfAbsent(country, place);
                }
                if (country != null && place.kind() == Place.Kind.CAPITAL) {
                    capitals.putIfAbsent(country, place);
                }
            }
        }
        index = builder.build();
    }

    /** Reads the gazetteer from the class path; throws an {@link IllegalStateException} that names file and line. */
    public static Gazetteer load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static Gazetteer load(Lexicons lexicons) {
        return of(FILES.stream()
                .map(file -> lexicons.table("org/rasid/extraction/place/" + file + ".tsv"))
                .toList());
    }

    static Gazetteer of(List<Table> tables) {
        return new Gazetteer(tables);
    }

    private static boolean mayShare(Entry one, Entry other) {
        boolean seatOfItsProvince = one.place().kind() != other.place().kind()
                && one.place().country() != null
                && one.place().country().equals(other.place().country());
        return seatOfItsProvince || one.needs() != Needs.NONE || other.needs() != Needs.NONE;
    }

    private static List<Entry> read(Table.Row row) {
        Place place = place(row);
        Needs ofRow = row.get("needs").isEmpty() ? Needs.NONE : row.constant("needs", Needs.class);
        List<Entry> entries = new ArrayList<>();
        Set<String> spellings = new HashSet<>();
        for (String listed : row.list("ar")) {
            int slash = listed.indexOf('/');
            String name = slash < 0 ? listed : listed.substring(0, slash);
            if (!spellings.add(Folding.fold(name))) {
                throw row.fault("\"" + name + "\" is listed twice, apart from folding");
            }
            entries.add(new Entry(place, name, slash < 0 ? ofRow : needs(row, listed.substring(slash + 1))));
        }
        if (entries.isEmpty()) {
            throw row.fault("column \"ar\" is empty");
        }
        return entries;
    }

    private static Needs needs(Table.Row row, String name) {
        try {
            return Needs.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw row.fault("after /: \"" + name + "\" is none of " + List.of(Needs.values()));
        }
    }

    private static Place place(Table.Row row) {
        String id = row.required("id");
        if (!id.matches("[a-z0-9]+(?:-[a-z0-9]+)*+")) {
            throw row.fault("id \"" + id + "\" is not of lower case letters, digits and hyphens");
        }
        String country = orNull(row.get("country"));
        if (country != null && !COUNTRIES.contains(country)) {
            throw row.fault("column \"country\": \"" + country + "\" is no ISO 3166-1 alpha-2 code");
        }
        try {
            return new Place(
                    id,
                    row.required("en"),
                    country,
                    orNull(row.get("admin1")),
                    row.constant("kind", Place.Kind.class),
                    degrees(row, "lat"),
                    degrees(row, "lon"));
        } catch (IllegalArgumentException e) {
            throw row.fault(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Double degrees(Table.Row row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(cell);
        } catch (NumberFormatException e) {
            throw row.fault("column \"" + column + "\": \"" + cell + "\" is not a number of degrees");
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** All places, in the order of the files. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /** The place with an id; null where there is none. */
    public @Nullable Place byId(String id) {
        return byId.get(id);
    }

    /** The country of an ISO code; null where it is not listed. */
    public @Nullable Place country(String code) {
        return countries.get(code);
    }

    /** The capital of the country of an ISO code; null where none is listed. */
    public @Nullable Place capital(String code) {
        return capitals.get(code);
    }

    /** The Arabic spellings of a listed place that need no other word beside them. */
    public List<String> plainNames(Place place) {
        return entries.stream()
                .filter(entry -> entry.place().equals(place) && entry.needs() == Needs.NONE)
                .map(Entry::name)
                .toList();
    }

    PhraseIndex<Entry> index() {
        return index;
    }
}
