package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** Reads what the registry answers, and puts refusals into words. */
final class Answer {
    private static final int MAX_QUOTE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /** The body of a successful answer; throws {@link RegistryException} that says why it is none. */
    static JsonNode read(HttpResponse<byte[]> answer, URI url, String purpose) {
        int status = answer.statusCode();
        JsonNode body = parse(answer.body());
        if (status / 100 == 2) {
            if (body.isMissingNode()) {
                throw new RegistryException(
                        purpose + ": " + url + ": the answer is not JSON; is it a schema registry? Check "
                                + RegistryConfig.URL + ", above all its base path",
                        200,
                        200);
            }
            return body;
        }
        int code = body.path("error_code").asInt(status);
        throw new RegistryException(purpose + ": " + url + ": " + explain(status, code) + words(answer), status, code);
    }

    /** What the registry says of a fault, with a colon before it; empty where it says nothing. */
    static String words(HttpResponse<byte[]> answer) {
        String words = parse(answer.body()).path("message").asText("");
        return words.isEmpty() ? "" : ": " + cut(words);
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String explain(int status, int code) {
        return switch (status) {
            case 401 ->
                "credentials are missing or wrong (HTTP 401); set basic.auth.credentials.source and"
                        + " basic.auth.user.info, or bearer.auth.credentials.source and bearer.auth.token";
            case 403 ->
                "these credentials do not permit it (HTTP 403); ask for the right on the subject, or set other"
                        + " credentials in basic.auth.user.info";
            case 404 -> notFound(code);
            case 409 ->
                "the schema is incompatible with the versions of the subject (HTTP 409); change it, or the"
                        + " compatibility of the subject";
            case 422 -> "the registry refuses the schema or the setting as invalid (HTTP 422, code " + code + ")";
            case 301, 302, 303, 307, 308 ->
                "it sends us elsewhere (HTTP " + status + "); set " + RegistryConfig.URL
                        + " to the address that answers itself";
            default -> "refused (HTTP " + status + ", code " + code + ")";
        };
    }

    private static String notFound(int code) {
        return switch (code) {
            case RegistryException.NO_SUBJECT ->
                "no such subject (40401); register its schema with: rasid schemas register";
            case RegistryException.NO_VERSION -> "no such version (40402)";
            case RegistryException.NO_SCHEMA -> "no such schema (40403); register it with: rasid schemas register";
            default -> "not found (HTTP 404); check " + RegistryConfig.URL + ", above all its base path";
        };
    }

    private static String cut(String words) {
        return words.length() <= MAX_QUOTE ? words : words.substring(0, MAX_QUOTE) + "…";
    }
}
