package org.rasid.schemas.settings;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Values of a setting that is a number.
 *
 * @param min the least
 * @param max the greatest
 */
public record WholeNumber(long min, long max) implements ConfigDef.Validator {
    /** The longest that a setting in milliseconds may ask for where nothing else bounds it. */
    private static final long DAY = Duration.ofDays(1).toMillis();

    public WholeNumber {
        if (min > max) {
            throw new IllegalArgumentException("no number is from " + min + " to " + max);
        }
    }

    /** Without a bound above but that of Java's int. */
    public static WholeNumber from(int min) {
        return new WholeNumber(min, Integer.MAX_VALUE);
    }

    /** Milliseconds of at most a day, and at least one. */
    public static WholeNumber millisOfADay() {
        return new WholeNumber(1, DAY);
    }

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (value instanceof Number number && (number.longValue() < min || number.longValue() > max)) {
            throw new ConfigException(name, value, "must be " + this);
        }
    }

    /** What stands after "must be". */
    @Override
    public String toString() {
        return max >= Integer.MAX_VALUE
                ? "a whole number of at least " + min
                : "a whole number from " + min + " to " + max;
    }
}
