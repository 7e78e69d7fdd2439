package org.rasid.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.place.Gazetteer;

class ActorListTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final ActorList ACTORS = ActorList.load(GAZETTEER);

    @Test
    void shouldHoldTheActorsOfTheNews() {
        assertThat(ACTORS.actors()).hasSizeGreaterThan(450);
        assertThat(ACTORS.actors()).extracting(Actor::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeTheForcesOfEveryCountry() {
        assertThat(ACTORS.ofCountry(Actor.Kind.MILITARY, "EG"))
                .isEqualTo(new Actor("eg-military", "Military of Egypt", Actor.Kind.MILITARY, "EG"));
        assertThat(ACTORS.ofCountry(Actor.Kind.GOVERNMENT, "IQ")).isEqualTo(ACTORS.byId("iq-government"));
        assertThat(ACTORS.ofCountry(Actor.Kind.ARMED_GROUP, "IQ")).isNull();
        assertThat(ACTORS.ofCountry(Actor.Kind.MILITARY, null)).isNull();
    }

    @Test
    void shouldKnowStatesById() {
        assertThat(ACTORS.byId("us")).isEqualTo(new Actor("us", "United States", Actor.Kind.STATE, "US"));
        assertThat(ACTORS.byId("nobody")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "twice-id; 3: id \"xx-a\" is given twice",
                "shared-name; 3: \"جماعة ما\" is already a name of xx-a",
                "country; 2: column \"country\": \"QQ\" is no ISO 3166-1",
                "kind; 2: column \"kind\": \"GANG\" is none of",
                "id; 2: id \"a\" is not of words",
                "no-name; 2: column \"ar\" is empty"
            })
    void shouldRefuseABadRowWithItsLine(String file, String message) {
        String name = "org/rasid/extraction/actor/bad-rows/" + file + ".tsv";
        assertThatThrownBy(() -> ActorList.of(List.of(Table.load(name)), GAZETTEER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(name + ":" + message.strip());
    }
}
