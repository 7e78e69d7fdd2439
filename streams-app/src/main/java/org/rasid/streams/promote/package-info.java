/** Makes the topics of a replay the live ones. */
@NullMarked
package org.rasid.streams.promote;

import org.jspecify.annotations.NullMarked;
