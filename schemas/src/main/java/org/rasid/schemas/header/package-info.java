/** The headers of the records: catalogue, CloudEvents attributes, trace context. */
@NullMarked
package org.rasid.schemas.header;

import org.jspecify.annotations.NullMarked;
