package org.rasid.it.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rasid.it.cluster.FreePort;

/** A PostgreSQL of this machine's programs on a folder of its own; all its tables go with it. */
final class Postgres implements AutoCloseable {
    static final String USER = "rasid";

    private final Path folder;
    private final Program server;
    private final Connection connection;
    private final String url;

    private Postgres(Path folder, Program server, Connection connection, String url) {
        this.folder = folder;
        this.server = server;
        this.connection = connection;
        this.url = url;
    }

    /** What is asked on the way leaves its output in the scratch folder. */
    static Postgres start(Path scratch) throws IOException {
        String bin = PostgresPrograms.find(scratch).toString();
        // not under the folders of JUnit, which another user cannot enter
        Path folder = Files.createTempDirectory("rasid-postgres");
        List<String> user = unprivileged(folder);
        String data = folder.resolve("data").toString();
        Program.run(
                folder,
                Map.of(),
                with(user, bin + "/initdb", "-D", data, "-U", USER, "-A", "trust", "-N", "-E", "UTF8"));
        String port = String.valueOf(FreePort.next());
        Program server = Program.start(
                folder,
                Map.of(),
                with(user, bin + "/postgres", "-D", data, "-p", port, "-h", "127.0.0.1", "-k", "", "-F"));
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return new Postgres(folder, server, connect(url, server), url);
    }

    /** It refuses to run as root: then it runs as the user whom the package made for it, who gets the folder. */
    private static List<String> unprivileged(Path folder) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        return List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
    }

    private static String[] with(List<String> user, String... command) {
        return Stream.concat(user.stream(), Stream.of(command)).toArray(String[]::new);
    }

    private static Connection connect(String url, Program server) {
        List<Connection> connected = new ArrayList<>();
        server.awaitAlive(
                () -> {
                    try {
                        return connected.add(DriverManager.getConnection(url, USER, ""));
                    } catch (SQLException e) {
                        return false;
                    }
                },
                "a connection");
        return connected.get(0);
    }

    String url() {
        return url;
    }

    void run(Path script) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        }
    }

    /** The first two columns of the answer. */
    Map<String, String> query(String sql) {
        Map<String, String> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.put(found.getString(1), String.valueOf(found.getString(2)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.stop().awaitExit();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
