/** Holds the files for Kubernetes to the models of those who read them, without a cluster. */
@NullMarked
package org.rasid.deploy;

import org.jspecify.annotations.NullMarked;
