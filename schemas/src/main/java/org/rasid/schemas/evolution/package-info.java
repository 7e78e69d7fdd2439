/** How schemas differ from one release to the next, and whether readers and writers of both get on. */
@NullMarked
package org.rasid.schemas.evolution;

import org.jspecify.annotations.NullMarked;
