package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;

class GeneratedClassesTest {
    @ParameterizedTest
    @ValueSource(classes = {Article.class, Event.class, EventType.class, String.class})
    void shouldTrustGeneratedClassesAndWhatAvroTrusts(Class<?> type) {
        GeneratedClasses.trust();
        assertThatCode(() -> ClassSecurityValidator.validate(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {AvroSerdes.class, ProcessBuilder.class, GeneratedClassesTest.class})
    void shouldTrustNothingElse(Class<?> type) {
        GeneratedClasses.trust();
        assertThatThrownBy(() -> ClassSecurityValidator.validate(type)).isInstanceOf(SecurityException.class);
    }

    /** Filling in the default of an enum makes Avro load its class. */
    @Test
    void shouldLetBuildersFillInDefaults() {
        assertThatCode(() -> Article.newBuilder(Samples.article())
                        .clearPublishedBasis()
                        .build())
                .doesNotThrowAnyException();
    }
}
