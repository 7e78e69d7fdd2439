package org.rasid.monitor.http;

import io.javalin.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.problem = Problem.of(status, detail);
    }

    Problem problem() {
        return problem;
    }
}
