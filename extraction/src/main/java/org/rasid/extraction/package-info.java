/** Arabic news articles to event mentions: a pure function of the article, the rules and the lexicons. */
@NullMarked
package org.rasid.extraction;

import org.jspecify.annotations.NullMarked;
