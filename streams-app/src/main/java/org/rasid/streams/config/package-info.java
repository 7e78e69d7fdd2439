/** Settings of the streams app: parsed once, complete, with the key in every complaint. */
@NullMarked
package org.rasid.streams.config;

import org.jspecify.annotations.NullMarked;
