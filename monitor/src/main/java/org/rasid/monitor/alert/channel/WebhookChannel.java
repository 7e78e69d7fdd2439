package org.rasid.monitor.alert.channel;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.rasid.monitor.alert.json.StrictJson;
import org.rasid.monitor.alert.notice.Notice;

/** Posts the notice as JSON, signed. */
final class WebhookChannel implements Channel {
    private final String name;
    private final WebTarget target;
    private final Signature signature;
    private final Poster poster;
    private final InstantSource clock;

    WebhookChannel(String name, WebTarget target, Signature signature, Poster poster, InstantSource clock) {
        this.name = name;
        this.target = target;
        this.signature = signature;
        this.poster = poster;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Outcome send(Notice notice) throws InterruptedException {
        byte[] body = StrictJson.write(notice).getBytes(StandardCharsets.UTF_8);
        long timestamp = clock.instant().getEpochSecond();
        return poster.post(
                target,
                Map.of(
                        "Rasid-Alert-Id", notice.id(),
                        "webhook-id", notice.id(),
                        "webhook-timestamp", String.valueOf(timestamp),
                        "webhook-signature", signature.of(notice.id(), timestamp, body)),
                body);
    }

    @Override
    public void close() {
        poster.close();
    }
}
