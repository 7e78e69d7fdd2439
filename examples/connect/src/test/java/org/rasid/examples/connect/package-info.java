/** A JDBC sink for the tests, and tests of the converter. */
@NullMarked
package org.rasid.examples.connect;

import org.jspecify.annotations.NullMarked;
