package org.rasid.monitor.alert.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rasid.monitor.alert.json.InvalidValueException;

/** Signatures of webhooks as the specification Standard Webhooks 1.0 has them: HMAC with SHA-256 under a shared secret. */
final class Signature {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    /** The specification asks for 24 to 64 bytes. */
    private static final int MIN_KEY = 24;

    private final SecretKeySpec key;

    /**
     * Takes a secret: {@code whsec_} and Base64 of the key, or any other text, whose UTF-8 is the key.
     *
     * @throws InvalidValueException where it is no Base64, or shorter than {@value #MIN_KEY} bytes
     */
    Signature(String secret) {
        byte[] bytes;
        try {
            bytes = secret.startsWith(PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                    : secret.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // the cause would tell part of it
            throw new InvalidValueException("secret", "begins with whsec_ but does not go on in Base64");
        }
        if (bytes.length < MIN_KEY) {
            throw new InvalidValueException("secret", "must be " + MIN_KEY + " bytes or more");
        }
        key = new SecretKeySpec(bytes, HMAC);
    }

    /** The value of the header {@code webhook-signature}. */
    String of(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
