package org.rasid.monitor.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Users who show a token, as {@code Authorization: Bearer TOKEN}, or as the password of HTTP Basic, which browsers ask for.
 * The file holds digests alone: a line {@code NAME ROLE SHA256} each, the last in hexadecimal; blank lines and lines that
 * begin with # are passed over.
 */
public final class Tokens implements Access {
    private static final Pattern LINE = Pattern.compile("([\\w.@-]{1,64})\\s+(reader|admin)\\s+([0-9a-fA-F]{64})");
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final List<Entry> entries;

    /** @param digest in lower-case hexadecimal */
    private record Entry(User user, String digest) {}

    private Tokens(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads the file; throws IllegalArgumentException that names the line that can not be taken. */
    public static Tokens read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var form = LINE.matcher(line.strip());
                if (!form.matches()) {
                    // the line may hold a token in clear
                    throw new IllegalArgumentException(file + " line " + number
                            + " must be NAME, then reader or admin, then the SHA-256 of the token in hexadecimal");
                }
                User.Role role = User.Role.valueOf(form.group(2).toUpperCase(Locale.ROOT));
                entries.add(
                        new Entry(new User(form.group(1), role), form.group(3).toLowerCase(Locale.ROOT)));
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of tokens can not be read: " + e.getMessage(), e);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no token, so that nobody could ask");
        }
        return new Tokens(entries);
    }

    @Override
    public Optional<User> user(Caller caller) {
        return caller.header("Authorization").flatMap(Tokens::token).flatMap(this::owner);
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of("Basic realm=\"Rasid\", charset=\"UTF-8\"");
    }

    private Optional<User> owner(String token) {
        byte[] digest = sha256(token).getBytes(StandardCharsets.US_ASCII);
        // all are compared, and each in constant time, so that the time taken tells nothing
        Optional<User> found = Optional.empty();
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.digest().getBytes(StandardCharsets.US_ASCII), digest)) {
                found = Optional.of(entry.user());
            }
        }
        return found;
    }

    private static Optional<String> token(String authorization) {
        if (begins(authorization, BEARER)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        if (!begins(authorization, BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            return Optional.of(credentials.substring(credentials.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
