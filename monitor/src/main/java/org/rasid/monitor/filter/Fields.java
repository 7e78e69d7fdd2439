package org.rasid.monitor.filter;

/** Names of the indexed fields that are no {@link Keyword}; see the view for how they are filled. */
public final class Fields {
    /** Days of the event, an int range. */
    public static final String SPAN = "span";

    /** The same, to check single events by. */
    public static final String SPAN_VALUES = "spanValues";

    /** Day to sort and count by, days since 1970-01-01. */
    public static final String DAY = "day";

    /** Milliseconds since 1970 of the first report. */
    public static final String FIRST_REPORTED = "firstReported";

    /** Milliseconds since 1970 of the last report. */
    public static final String LAST_REPORTED = "lastReported";

    /** Number of independent sources. */
    public static final String SOURCES = "independentSources";

    /** Confidence, 0 to 1. */
    public static final String CONFIDENCE = "confidence";

    /** Coordinates. */
    public static final String LOCATION = "location";

    /** Words of {@link EventText}. */
    public static final String TEXT = "text";

    private Fields() {}
}
