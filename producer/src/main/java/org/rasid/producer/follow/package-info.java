/** Sources that are looked at again and again, each on its own schedule. */
@NullMarked
package org.rasid.producer.follow;

import org.jspecify.annotations.NullMarked;
