/** The examples for consumers, against a real broker and a real registry. */
@NullMarked
package org.rasid.it.examples;

import org.jspecify.annotations.NullMarked;
