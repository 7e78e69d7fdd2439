/** Learns the weights of the extraction from annotated articles, and measures what it is worth. */
@NullMarked
package org.rasid.training;

import org.jspecify.annotations.NullMarked;
