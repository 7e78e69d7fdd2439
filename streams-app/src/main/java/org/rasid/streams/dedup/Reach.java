package org.rasid.streams.dedup;

import org.rasid.extraction.EventType;

/**
 * How many days from the anchor day of a mention those of others of its event may be.
 *
 * @param back days before it
 * @param ahead days after it
 */
record Reach(int back, int ahead) {
    /** From a report that does not say the day to a day due in the year after it. */
    private static final int YEAR_AHEAD = 400;

    /** A deadline is still told of after its day, and for some weeks without saying it. */
    private static final int MONTH = 31;

    /** How the anchor day of a mention is known. */
    enum Day {
        /** Stated, so that no report of another day, more than one away, is of the event. */
        FIXED('!'),
        /** Any other, but for what is {@link #REPORTED}. */
        OPEN('?'),
        /** Of a deadline without a date: the day is that of the report, and the deadline is due after it. */
        REPORTED('~');

        private final char sign;

        Day(char sign) {
            this.sign = sign;
        }

        /** Ends the telling keys of the mentions whose day is known so. */
        char sign() {
            return sign;
        }
    }

    /** The reach of the mention itself, over all others of its type: the widest there is. */
    static Reach widest(EventType type) {
        return both(
                switch (type) {
                    case THREAT -> 4;
                    case STRIKE, SECURITY_OPERATION, AGREEMENT, TRUCE -> 16;
                    case TALKS -> 20;
                    case FORCE_MOVEMENT -> MONTH;
                    case DEADLINE -> YEAR_AHEAD;
                });
    }

    /**
     * Days that may lie between the {@linkplain Window windows} of two mentions of one event. What is over within a day is
     * kept from being chained to the next of its kind, day after day and for weeks on end, by reports that give no day: on
     * the development articles the figures are the same for 4 days and more, with 3 an event is cut. What goes on for longer,
     * such as talks or a withdrawal, spans as many days as one mention of it reaches over.
     */
    static int ofEvent(EventType type) {
        return switch (type) {
            case STRIKE, SECURITY_OPERATION, THREAT -> 4;
            case TALKS, AGREEMENT, TRUCE, FORCE_MOVEMENT, DEADLINE ->
                widest(type).ahead();
        };
    }

    /** The reach of a mention whose day is known in one way over others whose day is known in another. */
    static Reach of(EventType type, Day own, Day other) {
        if (own == Day.REPORTED) {
            return new Reach(MONTH, other == Day.REPORTED ? MONTH : YEAR_AHEAD);
        }
        return other == Day.REPORTED ? new Reach(YEAR_AHEAD, MONTH) : widest(type);
    }

    private static Reach both(int days) {
        return new Reach(days, days);
    }

    /** Days that another anchor day may be away from the own one, on its side of it. */
    int towards(long own, long other) {
        return other > own ? ahead : back;
    }

    /** The same, but so many days at most. */
    Reach atMost(int days) {
        return new Reach(Math.min(days, back), Math.min(days, ahead));
    }
}
