/**
 * Fuzzing: damages samples of what comes from outside, feeds it to what reads it, and tells whatever comes of it that
 * the reader does not promise. The targets are listed in {@link org.rasid.fuzz.surface.Targets}.
 */
@NullMarked
package org.rasid.fuzz;

import org.jspecify.annotations.NullMarked;
