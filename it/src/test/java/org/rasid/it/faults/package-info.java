/** The pipeline under faults: three brokers, a registry and two instances of the app, and a ledger of what was sent. */
@NullMarked
package org.rasid.it.faults;

import org.jspecify.annotations.NullMarked;
