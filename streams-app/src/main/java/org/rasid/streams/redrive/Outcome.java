package org.rasid.streams.redrive;

/** What becomes of a parked record. */
public enum Outcome {
    REDRIVEN("redriven"),
    REDRIVEN_BEFORE("redriven before"),
    ATTEMPTS_USED("not redriven: it has had as many attempts as allowed"),
    INGEST_AGAIN("not redrivable: ingest the input again"),
    UNREADABLE("not redrivable: it does not say where it came from"),
    NO_INPUT("not redrivable: it came from a topic that the streams app does not read"),
    NO_TOPIC("not redrivable: its topic or partition is gone"),
    OMITTED("not redrivable: it was too large for a letter, and still stands where it came from"),
    NO_RECORD("not redrivable: its article is gone from where it was read");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
