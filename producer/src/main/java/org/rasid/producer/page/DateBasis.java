package org.rasid.producer.page;

/** What a date of a page rests on, in order of trust. */
public enum DateBasis {
    /** JSON-LD of the article. */
    JSON_LD,
    /** A meta element that names the article, such as {@code article:published_time}. */
    ARTICLE_META,
    /** Microdata of the article. */
    MICRODATA,
    /** A {@code time} element beside the article. */
    TIME_ELEMENT,
    /** A meta element that names a date of the page, such as {@code dc.date}. */
    PAGE_META,
    /** A line that readers see. */
    VISIBLE,
    /** The address of the page. */
    URL
}
