package org.rasid.schemas.settings;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is declared.
 *
 * @param key name, type, default, values and meaning
 */
public record Declaration(ConfigDef.ConfigKey key) {
    /** Throws IllegalArgumentException where the definition has no such setting. */
    public static Declaration of(ConfigDef definition, String name) {
        ConfigDef.ConfigKey key = definition.configKeys().get(name);
        if (key == null) {
            throw new IllegalArgumentException(name + " is not declared");
        }
        return new Declaration(key);
    }

    /**
     * The value that a text stands for; of none, or a blank one, the default.
     *
     * @return null where that is the default
     * @throws ConfigException with name, text and what it must be; for a setting that must be given, with its meaning
     */
    public @Nullable Object value(@Nullable String text) {
        if (text == null || text.isBlank()) {
            if (key.defaultValue == ConfigDef.NO_DEFAULT_VALUE) {
                throw new ConfigException(key.name + " is missing: " + key.documentation);
            }
            return key.defaultValue;
        }
        try {
            Object value = ConfigDef.parseType(key.name, text.strip(), key.type);
            if (key.validator != null) {
                key.validator.ensureValid(key.name, value);
            }
            return value;
        } catch (ConfigException e) {
            throw new ConfigException(key.name + " must be " + form() + " but is '" + text + "'");
        }
    }

    /** What stands after "must be". */
    public String form() {
        if (key.validator != null) {
            return key.validator.toString();
        }
        return key.type == ConfigDef.Type.BOOLEAN
                ? "true or false"
                : "a " + key.type.name().toLowerCase(Locale.ROOT);
    }
}
