package org.rasid.monitor.access;

import java.util.Optional;

/** Tells who asks. */
public interface Access {
    /** Empty: somebody who may see nothing. */
    Optional<User> user(Caller caller);

    /** Value of the header WWW-Authenticate, which tells a browser how to ask its user; empty: in no way. */
    default Optional<String> challenge() {
        return Optional.empty();
    }

    /** Lets everybody in with one role; for servers that only this machine reaches, or that are open on purpose. */
    static Access open(User.Role role) {
        return caller -> Optional.of(new User("anonymous", role));
    }
}
