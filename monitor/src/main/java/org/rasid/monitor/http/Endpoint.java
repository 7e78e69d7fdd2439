package org.rasid.monitor.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be asked over HTTP: what the document of the interface says of it, and what answers.
 *
 * @param name names the operation
 * @param path with parameters in braces
 * @param parameters all that it takes; a query parameter besides is refused
 * @param answer of the request that succeeds
 * @param body name of the schema of the request's body among the components; null: it has none
 */
record Endpoint(
        HandlerType method,
        String path,
        String name,
        String summary,
        List<ApiParameter> parameters,
        Answer answer,
        Handler handler,
        @Nullable String body) {

    /** One that takes no body. */
    Endpoint(
            HandlerType method,
            String path,
            String name,
            String summary,
            List<ApiParameter> parameters,
            Answer answer,
            Handler handler) {
        this(method, path, name, summary, parameters, answer, handler, null);
    }

    /**
     * What comes back.
     *
     * @param contentType media type
     * @param schema name of the schema among the components; null: the body is described by its media type alone
     */
    record Answer(
            String contentType, String meaning, @Nullable String schema) {}

    /** The names that its query may hold. */
    Set<String> queryNames() {
        return parameters.stream()
                .filter(parameter -> parameter.place().equals("query"))
                .map(ApiParameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Answers with JSON of a schema. */
    static Answer json(String schema, String meaning) {
        return new Answer("application/json", meaning, schema);
    }
}
