package org.rasid.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec:
              ports: [{port: 1, name: x}]
            """;

    private static final String USER = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaUser
            metadata: {name: a}
            spec:
              authorization: {type: simple, acls: [{resource: {type: group, name: a}, operations: [Read]}]}
            """;

    @Test
    void shouldTakeFieldsOfTheApi() {
        assertThat(Manifests.parse("---\n" + SERVICE + "---\n" + USER)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports=portz", "name: x=nam: x", "metadata: {=metadata: {lables: {}, ", "port: 1=port: no"})
    void shouldRefuseSlipsAtAnyDepth(String slip) {
        refuse(SERVICE, slip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acls=acl", "operations=operation", "group, name=group, nam"})
    void shouldRefuseSlipsInWhatIsStrimzis(String slip) {
        refuse(USER, slip);
    }

    private static void refuse(String good, String slip) {
        String[] parts = slip.split("=", 2);
        assertThat(good).contains(parts[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> Manifests.parse(good.replace(parts[0], parts[1])));
    }
}
