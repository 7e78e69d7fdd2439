package org.rasid.monitor.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertText;
import org.rasid.monitor.alert.notice.Notice;

/** Notices as Slack's blocks with text in mrkdwn. */
final class SlackMessage {
    /** Slack takes 50 blocks, and 3,000 characters in one. */
    static final int MAX_ALERTS = 40;

    private static final int MAX_TEXT = 3_000;

    private SlackMessage() {}

    static String of(Notice notice) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("text", cut(escape(AlertText.titleAr(notice) + "\n" + AlertText.titleEn(notice))));
        ArrayNode blocks = message.putArray("blocks");
        if (notice.digest()) {
            section(blocks, List.of(escape(AlertText.titleAr(notice)), escape(AlertText.titleEn(notice))));
        }
        notice.alerts().stream().limit(MAX_ALERTS).forEach(alert -> section(blocks, lines(alert)));
        int left = notice.alerts().size() - MAX_ALERTS;
        if (left > 0) {
            section(blocks, List.of("+ " + left));
        }
        return message.toString();
    }

    /** The link stands first, so that a cut leaves it whole. */
    private static List<String> lines(Alert alert) {
        List<String> lines = new ArrayList<>();
        lines.add("<" + escape(alert.event().link().replace("|", "%7C")) + "|"
                + escape(alert.event().id()) + ">");
        lines.add("*" + escape(AlertText.lineAr(alert)) + "*");
        lines.add("*" + escape(AlertText.lineEn(alert)) + "*");
        AlertText.factsAr(alert).forEach(fact -> lines.add(escape(fact)));
        AlertText.factsEn(alert).forEach(fact -> lines.add(escape(fact)));
        return lines;
    }

    private static void section(ArrayNode blocks, List<String> lines) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", cut(String.join("\n", lines)));
    }

    /** The characters that Slack asks to be escaped, and no others. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = MAX_TEXT - 1;
        int escape = text.lastIndexOf('&', end);
        if (escape >= 0 && text.indexOf(';', escape) >= end) {
            end = escape;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
