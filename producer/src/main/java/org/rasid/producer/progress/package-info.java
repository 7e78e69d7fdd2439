/** What a user sees while articles are taken in: a bar on a terminal, plain lines elsewhere. */
@NullMarked
package org.rasid.producer.progress;

import org.jspecify.annotations.NullMarked;
