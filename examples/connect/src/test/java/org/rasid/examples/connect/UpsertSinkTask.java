package org.rasid.examples.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;

/** One statement a record: the fields of the value as columns, with the key as primary key; null deletes the row. */
public final class UpsertSinkTask extends SinkTask {
    private Map<String, String> settings = Map.of();
    private @Nullable Connection connection;

    @Override
    public void start(Map<String, String> props) {
        settings = Map.copyOf(props);
        try {
            connection = DriverManager.getConnection(
                    setting("connection.url"), setting("connection.user"), setting("connection.password"));
        } catch (SQLException e) {
            throw new ConnectException(e);
        }
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        for (SinkRecord each : records) {
            if (each.value() == null) {
                execute("delete from " + table() + " where " + key() + " = ?", List.of(each.key()));
            } else {
                upsert(each.key(), (Struct) each.value());
            }
        }
    }

    private void upsert(Object id, Struct row) {
        List<String> columns = new ArrayList<>(List.of(key()));
        List<@Nullable Object> values = new ArrayList<>(List.of(id));
        for (Field field : row.schema().fields()) {
            columns.add(field.name());
            values.add(row.get(field));
        }
        String updates = columns.stream()
                .skip(1)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        execute(
                "insert into " + table() + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") on conflict (" + key()
                        + ") do update set " + updates,
                values);
    }

    private void execute(String sql, List<? extends @Nullable Object> values) {
        if (connection == null) {
            throw new ConnectException("not started");
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ConnectException(sql, e);
        }
    }

    private String table() {
        return setting("table.name.format");
    }

    private String key() {
        return setting("pk.fields");
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new ConnectException("no setting " + name);
        }
        return value;
    }

    @Override
    public void stop() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new ConnectException(e);
        }
    }

    @Override
    public String version() {
        return "test";
    }
}
