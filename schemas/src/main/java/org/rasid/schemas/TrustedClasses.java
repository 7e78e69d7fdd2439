package org.rasid.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.rasid.avro.Event;

/**
 * Lets Avro load the generated classes of the contracts: from 1.12.2 on it loads only classes that it was told to trust.
 * The catalogue and the serdes see to it; a program that builds records before it touches either calls {@link #install}.
 */
public final class TrustedClasses {
    private static final String PACKAGE = Event.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    private TrustedClasses() {}

    /** Trusts the package of the contracts, beside what is trusted already. Calling it again changes nothing. */
    public static void install() {
        // the static initializer has done it, once
    }
}
