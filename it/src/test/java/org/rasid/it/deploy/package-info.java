/** The apps on the runtime of the image, and what they tell Prometheus: what the files under deploy take for granted. */
@NullMarked
package org.rasid.it.deploy;

import org.jspecify.annotations.NullMarked;
