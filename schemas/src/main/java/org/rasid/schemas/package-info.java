/** The contracts with other teams: what all of them share. */
@NullMarked
package org.rasid.schemas;

import org.jspecify.annotations.NullMarked;
