package org.rasid.it.security;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A user for each role, made when it is first asked for. */
final class Users {
    private final SecureStack stack;
    private final Way way;
    private final Map<String, Path> settings = new LinkedHashMap<>();

    Users(SecureStack stack, Way way) {
        this.stack = stack;
        this.way = way;
    }

    String suffix() {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** The file for {@code --config} of a user that has the rights of a role and no other; options are those of acls. */
    Path of(String user, String role, String... options) throws Exception {
        Path known = settings.get(user);
        if (known != null) {
            return known;
        }
        String name = user + "-" + suffix();
        if (way == Way.SCRAM) {
            stack.admit(name);
        }
        stack.grant(name, role, options);
        Path file = stack.settings(name, way);
        settings.put(user, file);
        return file;
    }

    /** What nobody may be told. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(Authority.PASSWORD, SecureRegistry.PASSWORD));
        if (way == Way.SCRAM) {
            settings.keySet().forEach(user -> secrets.add(SecureStack.password(user + "-" + suffix())));
        }
        return secrets;
    }
}
