/** The serdes, byte by byte and against corrupt input. */
@NullMarked
package org.rasid.schemas.serde;

import org.jspecify.annotations.NullMarked;
