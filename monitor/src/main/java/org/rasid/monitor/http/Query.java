package org.rasid.monitor.http;

import io.javalin.http.Context;
import org.rasid.monitor.filter.BadParameter;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Parameters;

/** The query of a request. */
final class Query {
    private Query() {}

    /** Throws BadParameter where the endpoint has no such parameter, which may be a slip that would widen the answer. */
    static void check(Endpoint endpoint, Context ctx) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!endpoint.queryNames().contains(name)) {
                throw new BadParameter(name, "is not a parameter of " + endpoint.path() + ": see /openapi.json");
            }
        }
    }

    static Parameters parameters(Context ctx) {
        return Parameters.of(ctx.queryParamMap());
    }

    static EventFilter filter(Context ctx) {
        return EventFilter.of(parameters(ctx));
    }
}
