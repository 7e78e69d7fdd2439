/** The web page in a real browser. */
@NullMarked
package org.rasid.it.browser;

import org.jspecify.annotations.NullMarked;
