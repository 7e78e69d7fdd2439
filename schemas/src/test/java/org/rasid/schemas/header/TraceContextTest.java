package org.rasid.schemas.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void shouldBeginTracesThatDiffer() {
        SplittableRandom random = new SplittableRandom(7);
        TraceContext one = TraceContext.fresh(random);
        assertThat(one.parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(TraceContext.fresh(random)).isNotEqualTo(one);
    }

    @Test
    void shouldKeepTraceFlagsAndStateInAChild() {
        TraceContext job = new TraceContext(PARENT, "vendor=1");
        TraceContext child = job.child(new SplittableRandom(7));
        assertThat(child.parent()).startsWith(PARENT.substring(0, 36)).endsWith("-01");
        assertThat(child.parent()).isNotEqualTo(PARENT);
        assertThat(child.state()).isEqualTo("vendor=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-\n"
            })
    void shouldDisregardWhatIsNoTraceParent(String malformed) {
        assertThat(TraceContext.parse(malformed, "vendor=1")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceContext(malformed, null));
    }

    @Test
    void shouldTakeLaterVersionsWithWhatTheyAdd() {
        String later = "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more";
        assertThat(TraceContext.parse(later, null)).contains(new TraceContext(later, null));
    }

    @Test
    void shouldComeBackFromARecord() {
        Headers headers = new RecordHeaders();
        new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b8-00", "old=1").put(headers);
        TraceContext trace = new TraceContext(PARENT, null);
        trace.put(headers);
        assertThat(TraceContext.of(headers)).contains(trace);
        assertThat(headers.toArray()).hasSize(1);
    }

    @Test
    void shouldJoinAStateThatIsSpreadOverSeveralHeaders() {
        Headers headers = new RecordHeaders();
        TraceContext.PARENT.put(headers, PARENT);
        headers.add("tracestate", "a=1".getBytes(StandardCharsets.UTF_8));
        headers.add("tracestate", "b=2".getBytes(StandardCharsets.UTF_8));
        assertThat(TraceContext.of(headers)).contains(new TraceContext(PARENT, "a=1,b=2"));
    }

    @Test
    void shouldLeaveOutAStateThatIsNone() {
        assertThat(TraceContext.parse(PARENT, "x".repeat(513))).contains(new TraceContext(PARENT, null));
        assertThat(TraceContext.parse(PARENT, "حالة")).contains(new TraceContext(PARENT, null));
    }
}
