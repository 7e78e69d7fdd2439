@NullMarked
package org.rasid.schemas.evolution;

import org.jspecify.annotations.NullMarked;
