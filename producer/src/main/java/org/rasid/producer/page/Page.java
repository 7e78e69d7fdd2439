package org.rasid.producer.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as its web page gives it. What the page does not state is null.
 *
 * @param title headline without the name of the site; empty where there is none
 * @param text main text without title and boilerplate, paragraphs separated by line feeds; empty where there is none
 * @param published when it was published
 * @param modified when it was last changed
 * @param author names of the authors
 * @param section of the site
 * @param url canonical address as stated, where it is on the site that the page was read from; else where it was read
 * @param siteName name of the site
 * @param language BCP 47 tag as declared, which may be wrong
 * @param charset IANA name of the charset by which the bytes were read
 * @param charsetBasis what the charset was taken from
 * @param mended words that had been read in a wrong charset before they were put into the page, and were restored
 */
public record Page(
        String title,
        String text,
        @Nullable StatedDate published,
        @Nullable StatedDate modified,
        @Nullable String author,
        @Nullable String section,
        @Nullable String url,
        @Nullable String siteName,
        @Nullable String language,
        String charset,
        CharsetBasis charsetBasis,
        int mended) {
    public Page {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(charsetBasis, "charsetBasis");
    }
}
