/** The one command, rasid. */
@NullMarked
package org.rasid.cli;

import org.jspecify.annotations.NullMarked;
