package org.rasid.extraction.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;

/**
 * A time as a sentence states it.
 *
 * <p>Some expressions leave open whether they look back or ahead: a bare weekday, a day and month without a year, a bare
 * month, خلال يومين. For these {@code value} is the reading that looks back (the latest one that began on or before the
 * reference) and {@code ahead} the one that looks ahead (the earliest that ends on or after it), to be taken for plans,
 * demands and deadlines. نهاية of a period is its last third when looking back and its last day when looking ahead.
 *
 * @param first index of the first token of the core, without the preposition; منذ and its like belong to the core
 * @param end index after its last token
 * @param value the days it stands for
 * @param ahead the days it stands for in a sentence that points ahead; null where there is but one reading
 * @param relation how the preposition before it relates an event to the time
 * @param rule the rule that read it, e.g. {@code date.relative.yesterday}
 */
public record TimeExpression(
        int first, int end, DateSpan value, @Nullable DateSpan ahead, TimeRelation relation, String rule) {
    public TimeExpression {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("bad token range [" + first + "," + end + ")");
        }
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(rule, "rule");
    }

    /** The days it stands for in a sentence that points ahead. */
    public DateSpan aheadOrValue() {
        return ahead == null ? value : ahead;
    }
}
