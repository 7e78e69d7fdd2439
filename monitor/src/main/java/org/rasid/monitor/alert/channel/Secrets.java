package org.rasid.monitor.alert.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.json.InvalidValueException;

/** Reads what must not stand in a file of settings, from variables of the environment or files. */
final class Secrets {
    private final Function<String, @Nullable String> environment;
    private final Path folder;

    /**
     * Reads nothing yet.
     *
     * @param folder from which files are seen
     */
    Secrets(Function<String, @Nullable String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /**
     * What a variable or a file holds, without blanks around it.
     *
     * @param key what the settings {@code keyEnv} and {@code keyFile} begin with
     * @throws InvalidValueException unless one of the two is given and holds something
     */
    String read(String key, @Nullable String variable, @Nullable String file) {
        if ((variable == null) == (file == null)) {
            throw new InvalidValueException(key, "must be given by one of '" + key + "Env' and '" + key + "File'");
        }
        String value;
        if (variable != null) {
            value = environment.apply(variable);
        } else {
            try {
                value = Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new InvalidValueException(key + "File", "names " + file + ", which cannot be read");
            }
        }
        if (value == null || value.isBlank()) {
            throw new InvalidValueException(
                    key + (variable == null ? "File" : "Env"),
                    "names " + (variable == null ? file : variable) + ", which holds nothing");
        }
        return value.strip();
    }
}
