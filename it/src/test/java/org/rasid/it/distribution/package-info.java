/** What is in the distribution. */
@NullMarked
package org.rasid.it.distribution;

import org.jspecify.annotations.NullMarked;
