/** Questions to ask a running app from outside: what is it made of, how far is it. */
@NullMarked
package org.rasid.streams.ops;

import org.jspecify.annotations.NullMarked;
