@NullMarked
package org.rasid.schemas.header;

import org.jspecify.annotations.NullMarked;
