package org.rasid.monitor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Item;

/** One line of JSON for each event, with its evidence. */
public final class JsonLines implements Export {
    @Override
    public void write(Iterable<Change> events, String page, OutputStream out) throws IOException {
        for (Change event : events) {
            out.write((Item.full(event) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
