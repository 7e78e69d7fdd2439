/** Services that read the events of Rasid. */
@NullMarked
package org.rasid.examples;

import org.jspecify.annotations.NullMarked;
