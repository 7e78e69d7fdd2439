/** What is fuzzed, each with samples, tokens and what it promises to throw. */
@NullMarked
package org.rasid.fuzz.surface;

import org.jspecify.annotations.NullMarked;
