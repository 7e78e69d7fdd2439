package org.rasid.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.it.deploy.PromExpression.Use;

class PromExpressionTest {
    @Test
    void shouldFindMetricsWithTheLabelsOfMatchersAndGrouping() {
        assertThat(
                        PromExpression.uses(
                                "sum by (topic) (rate(a_total{x=\"1\", y!~\"b|}\"}[10m])) / max(b) by (z) > 1.5 and on (p) -c == 0"))
                .containsExactly(
                        new Use("a_total", Set.of("p", "topic", "x", "y")),
                        new Use("b", Set.of("p", "z")),
                        new Use("c", Set.of("p")));
    }

    @Test
    void shouldTakeFunctionsForNoMetrics() {
        assertThat(PromExpression.uses("time() - max(absent(up)) or vector(0)"))
                .containsExactly(new Use("up", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum without (a) (b)",
                "a / ignoring (b) c",
                "{a=\"b\"}",
                "a{b}",
                "a b",
                "a @ b",
                "sum(a",
                "a{b=c}"
            })
    void shouldRefuseWhatItDoesNotParse(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> PromExpression.uses(expression));
    }
}
