/** Metrics that are the same for every app. */
@NullMarked
package org.rasid.metrics;

import org.jspecify.annotations.NullMarked;
