package org.rasid.schemas.serde;

import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated classes of Rasid may be instantiated: since 1.12.2 it refuses every class that is not on
 * its list, for all of the JVM. What else was allowed stays so.
 */
public final class GeneratedClasses {
    private static final String PACKAGE = "org.rasid.";

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), GeneratedClasses::isOurs));
    }

    private GeneratedClasses() {}

    /**
     * Makes the generated classes usable. The serdes and the topic catalogue call it by themselves; needed only where
     * records are built or copied before any of those is used.
     */
    public static void trust() {
        // the work is done once, when this class is initialised
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(PACKAGE)
                && (SpecificRecord.class.isAssignableFrom(type) || GenericEnumSymbol.class.isAssignableFrom(type));
    }
}
