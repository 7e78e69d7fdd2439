/** Reads RSS and Atom feeds and sitemaps. Fetches nothing. */
@NullMarked
package org.rasid.producer.feed;

import org.jspecify.annotations.NullMarked;
