/** The local stack: a real broker and a real schema registry as child processes on the loopback interface. */
@NullMarked
package org.rasid.cli.stack;

import org.jspecify.annotations.NullMarked;
