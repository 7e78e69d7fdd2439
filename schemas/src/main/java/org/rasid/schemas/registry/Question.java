package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a registry is asked.
 *
 * @param path below the base URL, with a slash at its start, already encoded
 * @param body null for none
 * @param purpose what is being done, for error messages
 */
record Question(String method, String path, @Nullable JsonNode body, String purpose) {}
