package org.rasid.streams.error;

import java.util.Map;

/** Is told of every record that is parked. Called on stream threads. */
@FunctionalInterface
public interface DeadLetterListener {
    /** Under this name the listener is handed to the handlers, which Kafka makes. */
    String SETTING = "internal.rasid.dead.letter.listener";

    void parked(Stage stage);

    /** Where the record broke. The lower-case names are values of a metric. */
    enum Stage {
        DESERIALIZATION,
        PROCESSING
    }

    /** The listener among the settings of a handler; one that does nothing where there is none. */
    static DeadLetterListener in(Map<String, ?> configs) {
        return configs.get(SETTING) instanceof DeadLetterListener listener ? listener : stage -> {};
    }
}
