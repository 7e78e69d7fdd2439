/** Settings as they are declared, which the reference lists and values are read by. */
@NullMarked
package org.rasid.schemas.settings;

import org.jspecify.annotations.NullMarked;
