@NullMarked
package org.rasid.producer.original;

import org.jspecify.annotations.NullMarked;
