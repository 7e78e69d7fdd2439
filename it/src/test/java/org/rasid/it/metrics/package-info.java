/** What the apps tell Prometheus, held against what alerts, dashboard and documents take for granted. */
@NullMarked
package org.rasid.it.metrics;

import org.jspecify.annotations.NullMarked;
