package org.rasid.monitor.alert.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/**
 * Records to and from JSON. Unknown keys, keys given twice and values of another kind are refused, so that no slip of the
 * pen goes unnoticed. Times are in ISO 8601.
 */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictJson() {}

    /**
     * Reads one value.
     *
     * @throws InvalidValueException that names the key at fault
     */
    public static <T> T read(String json, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        }
        if (value == null) {
            throw new InvalidValueException("", "is null");
        }
        return value;
    }

    /** One line of JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    /** JSON for people to read. */
    public static String writePretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    private static InvalidValueException invalid(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new InvalidValueException("", "is not JSON: " + e.getOriginalMessage());
        }
        String path = path(mapping);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException broken) {
                return new InvalidValueException("", "is not JSON: " + broken.getOriginalMessage());
            }
            if (cause instanceof InvalidValueException own) {
                String key = path.isEmpty() ? own.key() : own.key().isEmpty() ? path : path + "." + own.key();
                String message = String.valueOf(own.getMessage());
                return new InvalidValueException(
                        key,
                        own.key().isEmpty()
                                ? message
                                : message.substring(own.key().length() + 1));
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new InvalidValueException(
                    path,
                    "is no key here; the keys are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof InvalidTypeIdException) {
            return new InvalidValueException(path.isEmpty() ? "kind" : path + ".kind", "is missing or unknown");
        }
        if (e instanceof MismatchedInputException missing
                && String.valueOf(missing.getOriginalMessage()).startsWith("Missing required")) {
            return new InvalidValueException(path, "is missing");
        }
        return new InvalidValueException(path, "has a value of the wrong kind");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
