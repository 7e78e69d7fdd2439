/** The monitor over HTTP: its endpoints, what they promise, and how they refuse. */
@NullMarked
package org.rasid.monitor.http;

import org.jspecify.annotations.NullMarked;
