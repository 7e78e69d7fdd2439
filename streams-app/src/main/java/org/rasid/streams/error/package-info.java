/** What happens to a record that breaks: parked as original bytes, or the app stops. */
@NullMarked
package org.rasid.streams.error;

import org.jspecify.annotations.NullMarked;
