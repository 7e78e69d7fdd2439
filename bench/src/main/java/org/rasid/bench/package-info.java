/** How fast Rasid is, as ratios against a floor measured in the same run. */
@NullMarked
package org.rasid.bench;

import org.jspecify.annotations.NullMarked;
