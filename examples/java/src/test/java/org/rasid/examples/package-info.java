/** Events for the tests of the examples. */
@NullMarked
package org.rasid.examples;

import org.jspecify.annotations.NullMarked;
