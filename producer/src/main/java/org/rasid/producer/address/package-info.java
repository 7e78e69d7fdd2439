/** Web addresses, and what their spellings have in common. */
@NullMarked
package org.rasid.producer.address;

import org.jspecify.annotations.NullMarked;
