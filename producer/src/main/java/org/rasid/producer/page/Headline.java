package org.rasid.producer.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of an article.
 *
 * @param text without the name of the site; empty where there is none
 * @param shown the element that readers see it in; null where only the metadata has it
 */
record Headline(String text, @Nullable Element shown) {}
