/** What subscribers rely on, tried on topics that the whole pipeline wrote. */
@NullMarked
package org.rasid.it.contract;

import org.jspecify.annotations.NullMarked;
