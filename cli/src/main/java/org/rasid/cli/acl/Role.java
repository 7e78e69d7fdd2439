package org.rasid.cli.acl;

import java.util.Locale;

/** Who needs rights on the broker; one user may have several roles. */
public enum Role {
    SETUP("rasid topics plan and apply"),
    STREAMS("rasid streams"),
    INGEST("rasid ingest"),
    INGEST_CHECKPOINT("with ingest: its option --checkpoint"),
    INGEST_MAX_LAG("with ingest: its option --max-lag"),
    WATCH("rasid watch; your own services, with --group"),
    MONITOR("rasid monitor"),
    ALERTS("with monitor: alerts to the topic"),
    REPLAY("rasid replay"),
    DIFF("rasid diff"),
    PROMOTE("rasid promote"),
    REDRIVE("rasid redrive"),
    RESET("rasid reset"),
    CLEAN("rasid clean");

    private final String purpose;

    Role(String purpose) {
        this.purpose = purpose;
    }

    /** The commands that need it. */
    public String purpose() {
        return purpose;
    }

    /** As it is named on the command line: {@code ingest-max-lag}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
