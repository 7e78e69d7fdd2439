/** Who: the list of actors, descriptive parties and their matches. */
@NullMarked
package org.rasid.extraction.actor;

import org.jspecify.annotations.NullMarked;
