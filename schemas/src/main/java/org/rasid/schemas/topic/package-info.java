/** The topic catalogue: the only place where topic names and settings are written. */
@NullMarked
package org.rasid.schemas.topic;

import org.jspecify.annotations.NullMarked;
