package org.rasid.monitor;

import org.jspecify.annotations.Nullable;

/** The version of the program. */
final class Version {
    private Version() {}

    /** That of the jar; "unpackaged" where the classes lie open. */
    static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
