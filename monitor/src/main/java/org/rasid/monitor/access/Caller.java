package org.rasid.monitor.access;

import java.util.Optional;

/** What a request says of who sent it. */
public interface Caller {
    /** The value of a header. */
    Optional<String> header(String name);

    /** The address that the connection comes from, as numbers. */
    String address();
}
