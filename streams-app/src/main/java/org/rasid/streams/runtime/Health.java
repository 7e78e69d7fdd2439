package org.rasid.streams.runtime;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether the app should be left alone, and whether its results are current.
 *
 * @param live false: restart it
 * @param ready false: it is not processing, or not yet
 * @param reasons names of what is wrong or under way; empty for an app that is ready
 */
public record Health(boolean live, boolean ready, List<String> reasons) {
    public Health {
        reasons = List.copyOf(reasons);
    }

    /** Rebalancing and restoring are alive: a restart would only begin them anew. */
    public static Health of(State state, int aliveThreads, int restoringStores) {
        List<String> reasons = new ArrayList<>();
        boolean live = switch (state) {
            case CREATED -> {
                reasons.add("starting");
                yield true;
            }
            case REBALANCING -> {
                reasons.add("rebalancing");
                yield true;
            }
            case PENDING_SHUTDOWN -> {
                reasons.add("stopping");
                yield true;
            }
            case NOT_RUNNING -> {
                reasons.add("stopped");
                yield false;
            }
            case PENDING_ERROR, ERROR -> {
                reasons.add("failed");
                yield false;
            }
            case RUNNING -> true;
        };
        if (live && aliveThreads == 0 && state != State.PENDING_SHUTDOWN) {
            reasons.add("no-stream-thread");
            live = false;
        }
        if (restoringStores > 0) {
            reasons.add("restoring");
        }
        return new Health(live, live && reasons.isEmpty(), reasons);
    }

    String json() {
        StringBuilder json = new StringBuilder("{\"live\":")
                .append(live)
                .append(",\"ready\":")
                .append(ready)
                .append(",\"reasons\":[");
        for (int i = 0; i < reasons.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(reasons.get(i)).append('"');
        }
        return json.append("]}\n").toString();
    }
}
