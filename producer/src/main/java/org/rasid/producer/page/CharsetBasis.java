package org.rasid.producer.page;

/** What the charset of a page was taken from. */
public enum CharsetBasis {
    /** A byte order mark. */
    BYTE_ORDER_MARK,
    /** The content type of the response. */
    HTTP,
    /** The markup of the page. */
    MARKUP,
    /** The bytes themselves: nothing is declared, or what is declared is plainly wrong for them. */
    DETECTED
}
