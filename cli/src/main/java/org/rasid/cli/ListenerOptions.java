package org.rasid.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.ProxyHeaders;
import org.rasid.monitor.access.Tokens;
import org.rasid.monitor.access.User;
import org.rasid.monitor.http.Listener;
import picocli.CommandLine.Option;

/** Where a server listens, and to whom. */
final class ListenerOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. One that other machines reach needs --tokens, --proxy-user-header or"
                    + " --anonymous. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            converter = PortConverter.class,
            paramLabel = "PORT",
            defaultValue = "8070",
            description = "Port to listen on, 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description =
                    "Let in who shows a token, as bearer or as the password that a browser asks for. Each line: NAME,"
                            + " reader or admin, SHA-256 of the token in hexadecimal.")
    private @Nullable Path tokens;

    @Option(
            names = "--proxy-user-header",
            paramLabel = "HEADER",
            description = "Let in whom a proxy names in this header, X-Forwarded-User for instance.")
    private @Nullable String proxyUserHeader;

    @Option(
            names = "--proxy-groups-header",
            paramLabel = "HEADER",
            defaultValue = "X-Forwarded-Groups",
            description = "Header with the groups of that user, within commas. Default: ${DEFAULT-VALUE}.")
    private String proxyGroupsHeader = "X-Forwarded-Groups";

    @Option(
            names = "--proxy-admin-group",
            paramLabel = "GROUP",
            defaultValue = "rasid-admin",
            description = "Group whose members are admins; all others are readers. Default: ${DEFAULT-VALUE}.")
    private String proxyAdminGroup = "rasid-admin";

    @Option(
            names = "--proxies",
            paramLabel = "ADDRESS",
            split = ",",
            defaultValue = "127.0.0.1",
            description = "Addresses of the proxy; headers from others are not believed. Default: ${DEFAULT-VALUE}.")
    private Set<String> proxies = new LinkedHashSet<>();

    @Option(names = "--anonymous", description = "Let everybody in as a reader.")
    private boolean anonymous;

    @Option(
            names = "--requests-per-second",
            paramLabel = "N",
            defaultValue = "" + Listener.DEFAULT_REQUESTS_A_SECOND,
            description =
                    "What one user at one address may ask on average, and twice as many at once. Default: ${DEFAULT-VALUE}.")
    private int requestsASecond;

    /** Throws IllegalArgumentException where others could reach it and nothing says who may. */
    Listener listener() {
        return new Listener(host, port, access(), requestsASecond);
    }

    private Access access() {
        if (tokens != null) {
            return Tokens.read(tokens);
        }
        if (proxyUserHeader != null) {
            return new ProxyHeaders(proxyUserHeader, proxyGroupsHeader, proxyAdminGroup, proxies);
        }
        if (anonymous) {
            return Access.open(User.Role.READER);
        }
        if (Listener.isLoopback(host)) {
            return Access.open(User.Role.ADMIN);
        }
        throw new IllegalArgumentException(
                "other machines reach " + host
                        + ": say who may ask with --tokens FILE or --proxy-user-header HEADER, or let everybody in with --anonymous");
    }
}
