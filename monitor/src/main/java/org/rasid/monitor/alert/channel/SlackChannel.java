package org.rasid.monitor.alert.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rasid.monitor.alert.notice.Notice;

/** Posts the notice as a message in the form of Slack's incoming webhooks. */
final class SlackChannel implements Channel {
    private final String name;
    private final WebTarget target;
    private final Poster poster;

    SlackChannel(String name, WebTarget target, Poster poster) {
        this.name = name;
        this.target = target;
        this.poster = poster;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SLACK;
    }

    @Override
    public int mostInADigest() {
        return SlackMessage.MAX_ALERTS;
    }

    @Override
    public Outcome send(Notice notice) throws InterruptedException {
        return poster.post(
                target,
                Map.of("Rasid-Alert-Id", notice.id()),
                SlackMessage.of(notice).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        poster.close();
    }
}
