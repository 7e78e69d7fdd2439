package org.rasid.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.lexicon.Table;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @Test
    void shouldHoldThePlacesOfTheNews() {
        assertThat(GAZETTEER.places()).hasSizeGreaterThan(1_400);
        assertThat(GAZETTEER.places()).extracting(Place::id).doesNotHaveDuplicates();
        assertThat(GAZETTEER.places())
                .filteredOn(place -> place.kind() == Place.Kind.COUNTRY)
                .hasSizeGreaterThan(190);
    }

    @Test
    void shouldPlaceEverySiteAndCityInsideItsCountry() {
        Map<String, double[]> boxes = new HashMap<>();
        for (Table.Row row : Table.load("org/rasid/extraction/place/boxes.tsv").rows()) {
            double[] box = {
                Double.parseDouble(row.required("south")),
                Double.parseDouble(row.required("north")),
                Double.parseDouble(row.required("west")),
                Double.parseDouble(row.required("east"))
            };
            boxes.put(row.required("country"), box);
        }
        assertThat(boxes).hasSizeGreaterThan(25);
        List<String> outside = GAZETTEER.places().stream()
                .filter(place -> !isInside(boxes, place))
                .map(Place::toString)
                .toList();
        assertThat(outside).isEmpty();
    }

    private static boolean isInside(Map<String, double[]> boxes, Place place) {
        double[] box = place.country() == null ? null : boxes.get(place.country());
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return box == null
                || latitude == null
                || longitude == null
                || (latitude >= box[0] && latitude <= box[1] && longitude >= box[2] && longitude <= box[3]);
    }

    @Test
    void shouldKeepTheSeatOfAProvinceNearIt() {
        Map<String, Place> provinces = new HashMap<>();
        GAZETTEER.places().stream()
                .filter(place -> place.kind() == Place.Kind.ADMIN1)
                .forEach(place -> provinces.put(place.country() + place.nameEn(), place));
        List<String> far = GAZETTEER.places().stream()
                .filter(place -> place.kind() == Place.Kind.CITY)
                .filter(place -> isFar(place, provinces.get(place.country() + place.nameEn())))
                .map(Place::id)
                .toList();
        assertThat(provinces).hasSizeGreaterThan(100);
        assertThat(far).isEmpty();
    }

    private static boolean isFar(Place city, @Nullable Place province) {
        if (province == null) {
            return false;
        }
        Double latitude = city.latitude();
        Double longitude = city.longitude();
        Double otherLatitude = province.latitude();
        Double otherLongitude = province.longitude();
        return latitude != null
                && longitude != null
                && otherLatitude != null
                && otherLongitude != null
                && (Math.abs(otherLatitude - latitude) > 2.5 || Math.abs(otherLongitude - longitude) > 2.5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "iq-baghdad; IQ; CAPITAL; CITY",
                "iq-ain-al-asad; IQ; BASE; SITE",
                "jo-tower-22; JO; BASE; SITE",
                "iq-anbar; IQ; ADMIN1; ADMIN1",
                "ps-gaza-strip; PS; REGION; REGION",
                "us; US; COUNTRY; COUNTRY"
            })
    void shouldKnow(String id, String country, Place.Kind kind, String precision) {
        Place place = Objects.requireNonNull(GAZETTEER.byId(id), id);
        assertThat(place.country()).isEqualTo(country);
        assertThat(place.kind()).isEqualTo(kind);
        assertThat(kind.precision()).hasToString(precision);
    }

    @Test
    void shouldFindCountriesAndCapitals() {
        assertThat(GAZETTEER.country("IQ")).extracting(Place::nameEn).isEqualTo("Iraq");
        assertThat(GAZETTEER.capital("JO")).extracting(Place::nameEn).isEqualTo("Amman");
        assertThat(GAZETTEER.country("XX")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "bad-rows/twice-id; 3: id \"xx-a\" is given twice",
                "bad-rows/shared-name; 3: \"موقع\" is also xx-a",
                "bad-rows/country; 2: column \"country\": \"QQ\" is no ISO 3166-1",
                "bad-rows/degrees; 2: column \"lat\": \"north\" is not a number",
                "bad-rows/half-point; 2: xx-a: latitude and longitude go together",
                "bad-rows/far; 2: xx-a: no such coordinates",
                "bad-rows/kind; 2: column \"kind\": \"TOWN\" is none of",
                "bad-rows/needs; 2: after /: \"LUCK\" is none of",
                "bad-rows/id; 2: id \"Baghdad City\" is not of lower case",
                "bad-rows/columns; 2: 8 columns instead of 9",
                "bad-rows/folded; 2: \"اربيل\" is listed twice"
            })
    void shouldRefuseABadRowWithItsLine(String file, String message) {
        String name = "org/rasid/extraction/place/" + file.strip() + ".tsv";
        assertThatThrownBy(() -> Gazetteer.of(List.of(Table.load(name))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(name + ":" + message.strip());
    }
}
