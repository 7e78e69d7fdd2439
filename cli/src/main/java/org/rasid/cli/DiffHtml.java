package org.rasid.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.streams.diff.Difference;

/** A page of differences that needs nothing beside it. What articles say is shown as text. */
final class DiffHtml implements DiffOutput {
    private final PrintWriter out;

    /** Begins the page of two sets of topics. */
    DiffHtml(PrintWriter out, String first, String second) {
        this.out = out;
        out.printf("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Rasid: %1$s and %2$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border-bottom: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top; }
            code { font-size: .85em; overflow-wrap: anywhere; }
            td:nth-child(3) code { white-space: nowrap; }
            [dir=rtl] { unicode-bidi: isolate; }
            </style>
            </head>
            <body>
            <h1>What sets %2$s apart from %1$s</h1>
            <table>
            <thead><tr><th>What</th><th>Type</th><th>Event</th><th>Before</th><th>After</th><th>Fields</th><th>Articles</th></tr></thead>
            <tbody>
            """, text(first), text(second));
    }

    @Override
    public void take(Difference d) {
        out.println("<tr><td>" + d.kind() + "</td><td>" + d.type() + "</td><td><code>" + text(d.id()) + "</code>"
                + (d.others().isEmpty() ? "" : "<br>→ <code>" + text(String.join(" ", d.others())) + "</code>")
                + "</td>"
                + headline(d.before()) + headline(d.after())
                + "<td>" + text(String.join(", ", d.fields())) + "</td>"
                + "<td><code>" + text(String.join(" ", d.articles())) + "</code></td></tr>");
    }

    private static String headline(@Nullable Event event) {
        return "<td dir=\"rtl\" lang=\"ar\">" + text(DiffOutput.headline(event)) + "</td>";
    }

    @Override
    public void end(Map<Difference.Kind, Integer> counts) {
        out.println("</tbody></table>\n<p>" + text(DiffOutput.summary(counts)) + "</p>\n</body></html>");
        out.flush();
    }

    private static String text(String raw) {
        return Entities.escape(raw);
    }
}
