package org.rasid.it.faults;

/**
 * Something that goes wrong while articles come.
 *
 * @param name by which it is asked for
 * @param what is done, in a sentence
 * @param fault does it, marks the moment, and undoes it
 * @param repeatable whether it may happen again and again on one site
 */
record Scenario(String name, String what, Fault fault, boolean repeatable) {
    /** Does it, marks the moment ({@link Site#mark}), and undoes it. */
    @FunctionalInterface
    interface Fault {
        void happenTo(Site site) throws Exception;
    }

    static Scenario of(String name, String what, Fault fault) {
        return new Scenario(name, what, fault, true);
    }

    static Scenario once(String name, String what, Fault fault) {
        return new Scenario(name, what, fault, false);
    }
}
