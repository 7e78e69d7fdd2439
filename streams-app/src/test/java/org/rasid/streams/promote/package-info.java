@NullMarked
package org.rasid.streams.promote;

import org.jspecify.annotations.NullMarked;
