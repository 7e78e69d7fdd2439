/** Where articles come from: files, directories and streams, read lazily and with bounded memory. */
@NullMarked
package org.rasid.producer.source;

import org.jspecify.annotations.NullMarked;
