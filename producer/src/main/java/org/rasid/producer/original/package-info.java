/** The markup of articles, kept as it was served and named by its hash. */
@NullMarked
package org.rasid.producer.original;

import org.jspecify.annotations.NullMarked;
