package org.rasid.monitor.alert.json;

/** A value that cannot be taken. Its message begins with the key and says what it must be. */
public final class InvalidValueException extends IllegalArgumentException {
    private final String key;

    /**
     * A value is wrong.
     *
     * @param key the key in JSON, dotted where it is within another; empty where it is the whole
     * @param problem what is wrong, in words that follow the key
     */
    public InvalidValueException(String key, String problem) {
        super(key.isEmpty() ? problem : key + " " + problem);
        this.key = key;
    }

    /** The key in JSON, dotted where it is within another; empty where it is the whole. */
    public String key() {
        return key;
    }
}
