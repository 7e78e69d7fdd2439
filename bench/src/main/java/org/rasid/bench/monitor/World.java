package org.rasid.bench.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rasid.avro.Party;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Place;
import org.rasid.avro.PlaceBasis;
import org.rasid.avro.PlacePrecision;

/** Where invented events take place, who takes part and who reports them: real countries, all else made up. */
final class World {
    static final List<String> FREQUENT = List.of("IQ", "SY", "YE", "PS", "LB", "SD");
    static final int ACTORS = 200;

    private static final int OUTLETS = 150;
    private static final int DIVISIONS = 12;
    private static final int TOWNS = 40;

    /** Code, latitude and longitude of some point inside. */
    private static final String COUNTRIES = "IQ 33 44,SY 35 38,YE 15 46,PS 32 35,LB 34 36,SD 15 32,IL 31 35,IR 33 52,"
            + "SA 24 45,TR 39 35,EG 27 30,JO 31 36,KW 29 48,QA 25 51,AE 24 54,BH 26 50,OM 21 57,LY 27 17,TN 34 9,DZ 28 3,"
            + "MA 32 -6,MR 20 -10,SO 5 46,DJ 12 43,AF 34 66,PK 30 70,IN 22 79,CN 35 103,RU 56 38,UA 49 32,US 39 -98,"
            + "GB 53 -1,FR 47 2,DE 51 10,IT 42 12,ES 40 -4,GR 39 22,CY 35 33,ET 9 39,ER 15 39,TD 15 19,NE 17 9,ML 17 -4,"
            + "NG 9 8,SS 7 30,KE 0 38,UG 1 32,BF 12 -2,AZ 40 48,AM 40 45,GE 42 43,KZ 48 67,CH 47 8,AT 48 14,BE 51 4,"
            + "NL 52 5,NO 61 9,SE 62 15,PL 52 20,JP 36 138";

    private record Country(String code, double latitude, double longitude) {}

    private final List<Country> countries = new ArrayList<>();
    private final Vocabulary words;

    World(Vocabulary words) {
        this.words = words;
        for (String country : COUNTRIES.split(",", -1)) {
            String[] parts = country.split(" ", -1);
            countries.add(new Country(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
        }
    }

    /** Of three places two lie in one of the frequent countries. */
    Place place(Random random) {
        int most = random.nextInt(3) == 0 ? countries.size() : FREQUENT.size();
        Country country = countries.get(random.nextInt(most));
        int town = random.nextInt(TOWNS);
        Place.Builder place = Place.newBuilder().setCountry(country.code()).setBasis(PlaceBasis.STATED);
        int kind = random.nextInt(10);
        if (kind < 6) {
            Random there = new Random(country.code().hashCode() * 31L + town);
            place.setAdmin1(division(country.code(), town % DIVISIONS))
                    .setPlaceId(country.code().toLowerCase(java.util.Locale.ROOT) + "-town-" + town)
                    .setNameEn("Town " + town)
                    .setVerbatim(words.line(1, there))
                    .setLatitude(country.latitude() + there.nextGaussian())
                    .setLongitude(country.longitude() + there.nextGaussian())
                    .setPrecision(kind < 2 ? PlacePrecision.SITE : PlacePrecision.CITY);
        } else if (kind < 8) {
            place.setAdmin1(division(country.code(), town % DIVISIONS)).setPrecision(PlacePrecision.ADMIN1);
        } else {
            place.setPrecision(PlacePrecision.COUNTRY);
        }
        return place.build();
    }

    /** A country as often as there are events in it. */
    String country(Random random) {
        int most = random.nextInt(3) == 0 ? countries.size() : FREQUENT.size();
        return countries.get(random.nextInt(most)).code();
    }

    Party party(PartyRole role, Random random) {
        int actor = random.nextInt(ACTORS);
        return Party.newBuilder()
                .setRole(role)
                .setVerbatim(words.line(2, new Random(actor)))
                .setActorId(actor(actor))
                .setNameEn("Actor " + actor)
                .setCountry(FREQUENT.get(actor % FREQUENT.size()))
                .build();
    }

    static String actor(int number) {
        return "actor-" + number;
    }

    String outlet(Random random) {
        int outlet = random.nextInt(OUTLETS);
        return "وكالة " + words.line(1, new Random(outlet)) + " " + outlet;
    }

    static String division(String country, int number) {
        return country + " Governorate " + number;
    }

    static int divisions() {
        return DIVISIONS;
    }
}
