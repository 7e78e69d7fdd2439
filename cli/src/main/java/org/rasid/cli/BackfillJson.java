package org.rasid.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plan of a backfill for a program. Bytes, seconds, counts; shares from 0 to 1. */
final class BackfillJson {
    private BackfillJson() {}

    static String of(BackfillReading reading, BackfillSample sample, BackfillEstimate plan, int replicas) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode measured = json.putObject("sample");
        measured.put("inputBytes", sample.inputBytes());
        measured.put("articles", sample.articles());
        ObjectNode rejected = measured.putObject("rejected");
        reading.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
        measured.put("repeated", reading.repeated());
        measured.put("unreadable", reading.unreadable());
        measured.put("recordBytes", sample.serialized());
        measured.put("compressedBytes", sample.compressed());
        measured.put("mentions", sample.mentions());
        measured.put("events", sample.events());
        measured.put("readingSeconds", sample.readingNanos() / 1e9);
        measured.put("workingSeconds", sample.workingNanos() / 1e9);
        ObjectNode whole = json.putObject("estimate");
        whole.put("inputBytes", plan.inputBytes());
        whole.put("sampledShare", plan.sampledShare());
        whole.put("articles", plan.articles());
        whole.put("recordBytes", plan.rawBytes());
        whole.put("topicBytes", plan.topicBytes());
        whole.put("replicas", replicas);
        whole.put("mentions", plan.mentions());
        whole.put("events", plan.events());
        whole.put("stateBytes", plan.stateBytes());
        whole.put("ingestSeconds", plan.ingestSeconds());
        whole.put("appSeconds", plan.appSeconds());
        whole.put("threads", plan.threads());
        ArrayNode assumptions = json.putArray("assumptions");
        BackfillText.ASSUMPTIONS.forEach(assumptions::add);
        return json.toPrettyString();
    }
}
