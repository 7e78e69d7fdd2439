package org.rasid.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.Caller;
import org.rasid.monitor.access.User;

/** What every request passes: who asks, whether they may, how often, and what browsers are told to keep to. */
final class Gate {
    /** Pages of other sites can not set it without leave, so that they can not make a browser write in its user's name. */
    static final String WRITE_HEADER = "X-Rasid-Request";

    private static final String USER = "rasid.user";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Access access;
    private final boolean onlyLoopbackNames;
    private final RateLimit limit;

    Gate(Listener listener) {
        this.access = listener.access();
        this.onlyLoopbackNames = Listener.isLoopback(listener.host());
        this.limit = new RateLimit(listener.requestsASecond());
    }

    /** Throws Refusal. */
    void check(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        checkName(ctx);
        if (ctx.path().startsWith("/health/")) {
            return;
        }
        Optional<User> user = access.user(caller(ctx));
        checkRate(ctx, user);
        if (user.isEmpty()) {
            access.challenge().ifPresent(challenge -> ctx.header("WWW-Authenticate", challenge));
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED, "say who you are: with a token, or by way of the proxy in front");
        }
        ctx.attribute(USER, user.get());
    }

    /** Throws Refusal where the user of the request may not write, or a page of another site may be behind it. */
    static User requireAdmin(Context ctx) {
        User user = user(ctx);
        if (user == null || !user.may(User.Role.ADMIN)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "only admins may do that");
        }
        if (ctx.header(WRITE_HEADER) == null) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests that change something need the header " + WRITE_HEADER);
        }
        return user;
    }

    static @Nullable User user(Context ctx) {
        return ctx.attribute(USER);
    }

    /** Tells the users at each address from all others. */
    static String asker(Context ctx) {
        return asker(ctx, Optional.ofNullable(user(ctx)));
    }

    private static String asker(Context ctx, Optional<User> user) {
        return user.map(User::name).orElse("") + "@" + ctx.req().getRemoteAddr();
    }

    /** The files of the page are many and cheap; behind a proxy all users come from one address. */
    private void checkRate(Context ctx, Optional<User> user) {
        if (user.isPresent() && !ctx.path().startsWith("/api/")) {
            return;
        }
        limit.retryAfter(asker(ctx, user)).ifPresent(seconds -> {
            ctx.header("Retry-After", String.valueOf(seconds));
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "you ask too often: slow down");
        });
    }

    /** A site whose name was made to lead to this machine would otherwise read what only this machine may. */
    private void checkName(Context ctx) {
        String host = ctx.req().getServerName();
        if (onlyLoopbackNames && !host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]")) {
            throw new Refusal(
                    HttpStatus.MISDIRECTED_REQUEST, "this server is reached as localhost, 127.0.0.1 or [::1] alone");
        }
    }

    private static Caller caller(Context ctx) {
        return new Caller() {
            @Override
            public Optional<String> header(String name) {
                return Optional.ofNullable(ctx.header(name));
            }

            @Override
            public String address() {
                return ctx.req().getRemoteAddr();
            }
        };
    }
}
