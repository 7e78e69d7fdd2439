package org.rasid.schemas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Place;

class TrustedClassesTest {
    @Test
    void shouldTrustTheContractsAndNothingElseOfOurs() {
        TrustedClasses.install();
        TrustedClasses.install();

        assertThatCode(() -> Place.newBuilder().setCountry("IQ").build()).doesNotThrowAnyException();
        assertThatThrownBy(() -> ClassSecurityValidator.validate(TrustedClasses.class))
                .isInstanceOf(SecurityException.class);
    }
}
