/** TLS, authentication and rights, on a real broker that grants nothing by itself. */
@NullMarked
package org.rasid.it.security;

import org.jspecify.annotations.NullMarked;
