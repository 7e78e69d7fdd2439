package org.rasid.monitor.alert.notice;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs.
 *
 * @param field path of the field in the event
 * @param before as text, as in {@link FieldText}; null: it had no value
 * @param after the same for now
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
