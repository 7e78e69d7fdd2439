package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.BadParameter;

/**
 * Why a request is refused, as RFC 9457 has it.
 *
 * @param detail what is wrong with this request and what to do about it
 * @param parameter the parameter to blame; null: none
 */
record Problem(HttpStatus status, String detail, @Nullable String parameter) {
    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, null);
    }

    static Problem of(BadParameter fault) {
        return new Problem(HttpStatus.BAD_REQUEST, String.valueOf(fault.getMessage()), fault.parameter());
    }

    void answer(Context ctx) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", status.getMessage());
        body.put("status", status.getCode());
        body.put("detail", detail);
        if (parameter != null) {
            body.put("parameter", parameter);
        }
        ctx.status(status).contentType(CONTENT_TYPE).result(body.toString());
    }
}
