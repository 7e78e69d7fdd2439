/** The whole pipeline as its users run it: the command in processes of its own, a real broker, a real registry. */
@NullMarked
package org.rasid.it.pipeline;

import org.jspecify.annotations.NullMarked;
