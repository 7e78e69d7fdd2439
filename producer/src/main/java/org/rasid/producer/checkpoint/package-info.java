/** How far the inputs of a run were taken in, kept in a file so that a later run goes on there. */
@NullMarked
package org.rasid.producer.checkpoint;

import org.jspecify.annotations.NullMarked;
