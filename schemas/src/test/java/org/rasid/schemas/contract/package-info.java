/** What holds for every schema. */
@NullMarked
package org.rasid.schemas.contract;

import org.jspecify.annotations.NullMarked;
