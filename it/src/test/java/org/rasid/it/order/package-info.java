/** Any order of arrival ends in the same events: articles written at random, through a real broker, with a crash. */
@NullMarked
package org.rasid.it.order;

import org.jspecify.annotations.NullMarked;
