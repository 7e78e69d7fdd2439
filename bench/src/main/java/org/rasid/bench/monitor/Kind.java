package org.rasid.bench.monitor;

/** What readers ask for, and how many of a hundred requests do. */
enum Kind {
    LIST(20),
    TEXT(20),
    NEXT_PAGE(10),
    FACETS(15),
    TIMELINE(10),
    MAP(10),
    EVENT(10),
    HISTORY(5);

    private final int percent;

    Kind(int percent) {
        this.percent = percent;
    }

    /** Takes a number from 0 to 99. */
    static Kind of(int number) {
        int upTo = 0;
        for (Kind kind : values()) {
            upTo += kind.percent;
            if (number < upTo) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no percentage: " + number);
    }
}
