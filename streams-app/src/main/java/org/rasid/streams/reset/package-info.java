/** Makes an application id start anew: what belongs to it is found, planned and deleted. */
@NullMarked
package org.rasid.streams.reset;

import org.jspecify.annotations.NullMarked;
