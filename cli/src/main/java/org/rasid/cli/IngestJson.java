package org.rasid.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.rasid.producer.IngestReport;

/** The report of a run of the producer as JSON, for whoever watches it. */
final class IngestJson {
    private IngestJson() {}

    static String of(IngestReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("exitCode", report.exitCode());
        json.put("failure", report.failure());
        json.put("dryRun", report.delivery().dry());
        json.put("sent", report.sent());
        json.put("unsent", report.delivery().unsent());
        json.put("repeated", report.repeated());
        json.put("arrivedBefore", report.arrivedBefore());
        put(json, "rejected", report.rejected());
        json.put("rejectionsSent", report.delivery().rejectionsSent());
        put(json, "leftOut", report.leftOut());
        put(json, "passedOver", report.passedOver());
        json.put("unreadable", report.unreadable());
        json.put("bytesRead", report.bytesRead());
        json.put("bytesSent", report.delivery().bytes());
        json.put("seconds", report.elapsed().toMillis() / 1e3);
        ArrayNode problems = json.putArray("problems");
        report.problems().forEach(problems::add);
        report.delivery().refused().forEach(problems::add);
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, String name, Map<?, Long> counts) {
        ObjectNode node = json.putObject(name);
        counts.forEach((reason, count) -> node.put(reason.toString(), count));
    }
}
