/** Web pages of Arabic news sites: charset, metadata, main text. Knows bytes and markup, not where they come from. */
@NullMarked
package org.rasid.producer.page;

import org.jspecify.annotations.NullMarked;
