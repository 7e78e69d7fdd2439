/** What runs inside the child processes, in front of programs that are not ours; uses the JDK alone. */
@NullMarked
package org.rasid.cli.stack.child;

import org.jspecify.annotations.NullMarked;
