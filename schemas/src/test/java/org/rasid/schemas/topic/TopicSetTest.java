package org.rasid.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.EventType;

class TopicSetTest {
    @Test
    void shouldBeTheCatalogueWhereItIsLive() {
        assertThat(TopicSet.LIVE.all())
                .containsExactlyElementsOf(Topics.all().stream()
                        .filter(topic -> !topic.equals(Topics.ALERTS))
                        .toList());
    }

    @Test
    void shouldWriteBesideTheLiveTopicsAndReadTheSameArticles() {
        TopicSet side = new TopicSet("rules-7");
        TopicSpec strikes = side.of(Topics.events(EventType.STRIKE));

        assertThat(strikes.name()).isEqualTo("events.strikes-rules-7");
        assertThat(strikes.config()).isEqualTo(Topics.events(EventType.STRIKE).config());
        assertThat(strikes.name()).doesNotMatch(Topics.EVENT_PATTERN);
        assertThat(side.of(Topics.ARTICLES_RAW)).isEqualTo(Topics.ARTICLES_RAW);
        assertThat(side.outputs())
                .hasSize(Topics.all().size() - 3)
                .allMatch(topic -> topic.name().endsWith("-rules-7"))
                .contains(strikes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "A", "a b", "a/b", "12345678901234567890123456789012345678901", " "})
    void shouldRefuseWhatKafkaOrPeopleWouldStumbleOver(String suffix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicSet(suffix))
                .withMessageContaining(suffix);
    }
}
