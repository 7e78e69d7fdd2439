package org.rasid.streams.redrive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.rasid.fuzz.Target;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.TraceContext;

/** Of the headers of records: a name and a value a line. */
public final class HeaderTargets {
    private HeaderTargets() {}

    /** All of them. */
    public static List<Target> all() {
        List<byte[]> samples = List.of(bytes("""
                traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                tracestate=a=b,c=d
                ce_time=2026-03-09T04:40:00.123Z
                ce_id=e-1/3
                rasid-revision=7
                rasid-change=updated
                rasid-redrive-attempts=2
                rasid-timestamp=1772496000000
                __streams.errors.topic=articles.raw
                __streams.errors.partition=3
                __streams.errors.offset=77
                __streams.errors.exception=java.lang.IllegalStateException
                articles.raw/3/77
                articles.dead-3@77
                """));
        List<String> tokens = List.of(
                "traceparent=",
                "tracestate=",
                "rasid-redrive-attempts=",
                "rasid-timestamp=",
                "rasid-revision=",
                "__streams.errors.topic=",
                "__streams.errors.partition=",
                "__streams.errors.offset=",
                "00-",
                "ff-",
                "=",
                "\n",
                "/",
                "@",
                "-",
                "000000000000000000");
        return List.of(Target.of("record-headers", samples, tokens, Set.of(), input -> {
            Headers headers = new RecordHeaders();
            for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
                int equals = line.indexOf('=');
                headers.add(
                        line.substring(0, Math.max(0, equals)),
                        equals == 0 ? null : line.substring(equals + 1).getBytes(StandardCharsets.ISO_8859_1));
                Place.ofKey(line);
                Place.ofOrigin(line);
            }
            TraceContext.of(headers).ifPresent(context -> context.put(headers));
            Attempts.of(headers);
            Source.of(headers);
            CloudEventAttributes.TIME.of(headers);
            HeaderCatalogue.REVISION.of(headers);
            HeaderCatalogue.CHANGE.of(headers);
        }));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
