package org.rasid.it.security;

/** How a client proves who it is, and the place whose event it takes through the pipeline. */
enum Way {
    /** SASL/SCRAM-SHA-512 over TLS. */
    SCRAM("قاعدة عين الأسد", "Ain al-Asad"),
    /** A certificate of its own. */
    CERTIFICATE("مدينة الموصل", "Mosul");

    private final String place;
    private final String english;

    Way(String place, String english) {
        this.place = place;
        this.english = english;
    }

    String place() {
        return place;
    }

    String english() {
        return english;
    }

    /** How its streams app writes log lines. */
    String logFormat() {
        return this == SCRAM ? "text" : "json";
    }

    /** A key and its value as such a log line has them. */
    String logged(String key, String value) {
        return this == SCRAM ? key + "=" + value : "\"" + key + "\":\"" + value + "\"";
    }
}
