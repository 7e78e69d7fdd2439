/** The registry client against a server that fails on demand. */
@NullMarked
package org.rasid.schemas.registry;

import org.jspecify.annotations.NullMarked;
