/** The topic catalogue. */
@NullMarked
package org.rasid.schemas.topic;

import org.jspecify.annotations.NullMarked;
