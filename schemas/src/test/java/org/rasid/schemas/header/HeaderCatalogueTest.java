package org.rasid.schemas.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.rasid.avro.EventType;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class HeaderCatalogueTest {
    @Test
    void shouldNameEachHeaderOfATopicOnce() {
        for (TopicSpec topic : Topics.all()) {
            assertThat(HeaderCatalogue.of(topic)).extracting(HeaderSpec::name).doesNotHaveDuplicates();
            assertThat(HeaderCatalogue.of(topic))
                    .allMatch(header ->
                            !header.doc().isBlank() && !header.example().isBlank());
        }
    }

    /** Header names are public API. */
    @Test
    void shouldBeAsPromised() {
        Set<String> names = Topics.all().stream()
                .flatMap(topic -> HeaderCatalogue.of(topic).stream())
                .map(HeaderSpec::name)
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "rasid-article",
                        "rasid-origin",
                        "rasid-rules-version",
                        "rasid-revision",
                        "rasid-change",
                        "rasid-timestamp",
                        "rasid-omitted",
                        "rasid-redrive-attempts",
                        "traceparent",
                        "tracestate",
                        "content-type",
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "__streams.errors.exception",
                        "__streams.errors.message",
                        "__streams.errors.stacktrace",
                        "__streams.errors.topic",
                        "__streams.errors.partition",
                        "__streams.errors.offset");
    }

    @Test
    void shouldReplaceAHeaderOfTheSameName() {
        Headers headers = new RecordHeaders();
        HeaderCatalogue.CHANGE.put(headers, "created");
        HeaderCatalogue.CHANGE.put(headers, "updated");
        assertThat(headers.toArray()).hasSize(1);
        assertThat(HeaderCatalogue.CHANGE.of(headers)).contains("updated");
        headers.add("rasid-revision", null);
        assertThat(HeaderCatalogue.REVISION.of(headers)).isEmpty();
    }

    @Test
    void shouldPutAllAttributesOfACloudEvent() {
        Headers headers = new RecordHeaders();
        Instant now = Instant.parse("2026-03-09T04:40:00Z");
        CloudEventAttributes.of("e1", EventType.FORCE_MOVEMENT, 3, "updated", URI.create("urn:rasid:streams:a"), now)
                .put(headers);
        assertThat(CloudEventAttributes.HEADERS)
                .extracting(header -> header.name() + "=" + header.of(headers).orElse(""))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=e1/3",
                        "ce_source=urn:rasid:streams:a",
                        "ce_type=org.rasid.force-movement.updated",
                        "ce_subject=e1",
                        "ce_time=2026-03-09T04:40:00Z",
                        "ce_dataschema=urn:rasid:schema:org.rasid.avro.Event:1",
                        "content-type=application/avro");
    }

    @Test
    void shouldRefuseNamesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderSpec("A b", true, "doc", "x"));
    }
}
