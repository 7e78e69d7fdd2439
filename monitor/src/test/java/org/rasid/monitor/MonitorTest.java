package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.http.Listener;

class MonitorTest {
    @TempDir
    private Path folder;

    private MonitorSettings settings(String clientId, int port) {
        return settings(clientId, "127.0.0.1", port, null);
    }

    private MonitorSettings settings(String clientId, String host, int port, @Nullable Path channels) {
        return new MonitorSettings(
                Map.of(
                        "bootstrap.servers", "127.0.0.1:1",
                        "schema.registry.url", "http://127.0.0.1:1",
                        "client.id", clientId),
                folder,
                MonitorSettings.DEFAULT_KEPT_CHANGES,
                new Listener(host, port, Access.open(User.Role.ADMIN), 50),
                new MonitorSettings.Alerting(channels, null));
    }

    @Test
    void shouldLeaveNoConsumerOpenWhereThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Monitor.start(settings("port-taken", taken.getLocalPort())))
                    .hasMessageContaining("ort");
        }
        assertThat(hasConsumer("port-taken")).isFalse();
    }

    @Test
    void shouldServeWithoutABrokerAndCloseItsConsumer() throws Exception {
        Monitor monitor = Monitor.start(settings("no-broker", 0));
        assertThat(hasConsumer("no-broker")).isTrue();
        assertThat(monitor.isFollowing()).isFalse();
        assertThat(get(monitor, "metrics"))
                .contains("rasid_monitor_events 0", "rasid_monitor_lag", "rasid_monitor_silent_seconds");
        assertThat(get(monitor, "health/ready")).contains("\"reason\":\"waiting for Kafka\"");
        assertThat(get(monitor, "")).contains("راصد");

        monitor.close();

        assertThat(hasConsumer("no-broker")).isFalse();
    }

    @Test
    void shouldServeOnTheLoopbackAddressOfIpv6() throws Exception {
        assumeTrue(
                NetworkInterface.getByInetAddress(InetAddress.getAllByName("::1")[0]) != null,
                "this machine has no IPv6");
        try (Monitor monitor = Monitor.start(settings("ipv6", "::1", 0, null))) {
            assertThat(get(monitor, "")).contains("راصد");
        }
    }

    @Test
    void shouldNotStartWhereAlertsWouldLinkToEveryAddress() throws Exception {
        Path channels = Files.writeString(folder.resolve("channels.json"), """
                {"channels": [{"name": "duty", "kind": "email", "host": "127.0.0.1", "security": "none",
                 "allowInsecure": true, "from": "rasid@example.org", "to": ["duty@example.org"]}]}""");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monitor.start(settings("wildcard", "0.0.0.0", 0, channels)))
                .withMessageContaining("--page");
        Monitor.start(settings("loopback", "127.0.0.1", 0, channels)).close();
    }

    private static String get(Monitor monitor, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(monitor.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static boolean hasConsumer(String clientId) throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .isRegistered(new ObjectName("kafka.consumer:type=app-info,id=" + clientId));
    }
}
