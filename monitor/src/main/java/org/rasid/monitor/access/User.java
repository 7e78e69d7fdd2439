package org.rasid.monitor.access;

/** Who asks. */
public record User(String name, Role role) {

    /** What somebody may do. */
    public enum Role {
        /** Look at everything. */
        READER,
        /** Change the rules of alerts too. */
        ADMIN
    }

    /** Whether it may do what that role may. */
    public boolean may(Role needed) {
        return role == Role.ADMIN || needed == Role.READER;
    }
}
