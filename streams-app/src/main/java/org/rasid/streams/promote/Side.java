package org.rasid.streams.promote;

/** Which of the two apps something is of. */
enum Side {
    /** The one whose topics consumers read. */
    LIVE,
    /** The one that takes its place. */
    REPLAY
}
