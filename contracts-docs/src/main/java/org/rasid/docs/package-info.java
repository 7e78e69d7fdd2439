/** Writes the reference pages of the contracts: of topics, headers, schemas and codes, with examples of real records. */
@NullMarked
package org.rasid.docs;

import org.jspecify.annotations.NullMarked;
