/** What a user meets when the input, a setting, the broker or the registry is bad: the command in processes of its own. */
@NullMarked
package org.rasid.it.badinput;

import org.jspecify.annotations.NullMarked;
