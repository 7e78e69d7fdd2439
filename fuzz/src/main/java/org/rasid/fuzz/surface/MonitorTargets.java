package org.rasid.fuzz.surface;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.rasid.avro.Event;
import org.rasid.fuzz.Target;
import org.rasid.monitor.access.Caller;
import org.rasid.monitor.access.ProxyHeaders;
import org.rasid.monitor.access.Tokens;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.channel.Channels;
import org.rasid.monitor.alert.rule.Rules;
import org.rasid.monitor.filter.EventFilter;

/** Of what the monitor is asked, told and set up with. */
final class MonitorTargets {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String RULE = """
            {"id":"a","name":"قصف","enabled":true,"filter":"type=STRIKE&country=IQ","on":"threshold",
            "fields":["details.killed"],"threshold":{"field":"details.killed","least":10},
            "deadline":{"within":"PT48H"},"quiet":{"from":"22:00","until":"06:00","zone":"Asia/Baghdad"},"channels":[]}""";

    private static final List<String> JSON = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "\"on\":\"deadline\"",
            "\"on\":\"changed\"",
            "\"fields\":[",
            "\"quiet\":{",
            "\"threshold\":{",
            "\"deadline\":{",
            "\"zone\":\"",
            "PT",
            "P999999999D",
            "24:00",
            "details.",
            "[[[[[[",
            "{\"a\":",
            "\"kind\":\"webhook\",",
            "\"kind\":\"email\",",
            "\"to\":[",
            "\"port\":",
            "\"url\":\"http://[");

    private MonitorTargets() {}

    static List<Target> all() {
        return List.of(http(), event(), access(), tokensFile(), rules(), channels());
    }

    /** A line with method and target, lines with headers, an empty line, a body. */
    private static Target http() {
        List<byte[]> samples = Samples.of(
                "GET /api/events?type=STRIKE,TALKS&country=IQ&sort=-changed&limit=5&cursor=-changed_4711\n\n",
                "GET /api/events?box=40,30,50,35&from=2026-03-01&until=2026-03-31&q=قصف&confidence=0.5&sources=2\n\n",
                "GET /api/events/e-1\n\n",
                "GET /api/events/e-1/history\n\n",
                "GET /api/stream?type=STRIKE&after=k3f9a-4711\nLast-Event-ID: k3f9a-4711\n\n",
                "GET /api/facets?type=STRIKE\n\n",
                "GET /api/timeline?by=day\n\n",
                "GET /api/map?zoom=5\n\n",
                "GET /api/events.csv?type=STRIKE\n\n",
                "GET /api/events.rss?type=STRIKE\nAccept-Language: ar\n\n",
                "PUT /api/alerts/rules/a\nX-Rasid-Request: page\nContent-Type: application/json\n\n" + RULE,
                "DELETE /api/alerts/rules/a\nX-Rasid-Request: page\n\n",
                "POST /api/alerts/rules/a/test\nX-Rasid-Request: page\n\n",
                "GET /api/alerts/recent?limit=5\nAuthorization: Basic YTpi\n\n",
                "GET /health/ready\n\n",
                "GET /openapi.json\n\n",
                "GET /index.html\nRange: bytes=0-10\nIf-None-Match: \"x\"\n\n");
        List<String> tokens = httpTokens();
        return new Target("monitor-http", samples, tokens, Set.of(), RunningMonitor::open);
    }

    private static List<String> httpTokens() {
        return List.of(
                "&",
                "=",
                ",",
                "%",
                "%00",
                "%ff",
                "%D8%A7",
                "+",
                "..",
                "/",
                "//",
                ";",
                "?",
                "#",
                "&type=",
                "&country=",
                "&box=",
                "&q=",
                "&from=",
                "&until=",
                "&sort=",
                "&limit=",
                "&cursor=",
                "&after=",
                "-",
                "_",
                "NaN",
                "Infinity",
                "-0.0",
                "180",
                "9999-12-31",
                "-999999999-01-01",
                "+999999999-12-31",
                "*",
                "\"",
                "(",
                "[",
                "~",
                "\\",
                " OR ",
                "Last-Event-ID: ",
                "Authorization: Bearer ",
                "\n",
                "null",
                "[[[[[[",
                "{\"a\":",
                "\"fields\":[",
                "\"on\":");
    }

    /** A stored event, which is shown in every way. */
    private static Target event() {
        return new Target(
                "monitor-event",
                AvroSamples.internal(Event.getClassSchema()),
                List.of("قصف", "IQ"),
                // the feed counts both, and passes the record over
                Set.of(SerializationException.class, IllegalArgumentException.class),
                folder -> {
                    RunningMonitor monitor = RunningMonitor.open(folder);
                    return new Target.Reader() {
                        @Override
                        public void read(byte[] input) throws Exception {
                            monitor.take(input);
                        }

                        @Override
                        public void close() {
                            monitor.close();
                        }
                    };
                });
    }

    /** A line for each of address, user, groups and authorization. */
    private static Target access() {
        List<byte[]> samples = Samples.of(
                "10.0.0.1\nمحمد\nadmins, b\nBearer test", "10.0.0.1\na@b\n\nBasic YTp0ZXN0", "10.0.0.2\na\nb\nBasic ?");
        List<String> tokens = List.of("Bearer ", "Basic ", ",", "YTp0ZXN0", "=", "\n");
        return new Target("access", samples, tokens, Set.of(), folder -> {
            Path file = Files.writeString(folder.resolve("tokens"), "a admin " + DIGEST + "\n");
            Tokens tokensOfFile = Tokens.read(file);
            ProxyHeaders proxy = new ProxyHeaders("user", "groups", "admins", Set.of("10.0.0.1"));
            return input -> {
                Parts parts = new Parts(input);
                String address = parts.line();
                Map<String, String> headers =
                        Map.of("user", parts.line(), "groups", parts.line(), "Authorization", parts.restText());
                Caller caller = new Caller() {
                    @Override
                    public Optional<String> header(String name) {
                        return Optional.ofNullable(headers.get(name));
                    }

                    @Override
                    public String address() {
                        return address;
                    }
                };
                tokensOfFile.user(caller);
                proxy.user(caller);
            };
        });
    }

    private static Target tokensFile() {
        List<byte[]> samples = Samples.of("# users\na reader " + DIGEST + "\n\nb@c admin " + DIGEST + "\n");
        Set<Class<? extends Throwable>> promised = Set.of(IllegalArgumentException.class);
        return new Target("tokens-file", samples, List.of("reader", "admin", "\n", "#", " "), promised, folder -> {
            Path file = folder.resolve("tokens");
            return input -> {
                Files.write(file, input);
                Tokens.read(file);
            };
        });
    }

    private static Target rules() {
        Set<Class<? extends Throwable>> promised = Set.of(IllegalArgumentException.class);
        return new Target("alert-rules", Samples.of("{\"rules\":[" + RULE + "]}"), JSON, promised, folder -> {
            Path file = folder.resolve("alerts-rules.json");
            return input -> {
                Files.write(file, input);
                Rules.open(file, query -> EventFilter.ofQuery(query)::test);
            };
        });
    }

    private static Target channels() {
        List<byte[]> samples = Samples.of("""
                {"channels":[{"kind":"webhook","name":"a","url":"https://a.example/hook","secretEnv":"SECRET"},
                {"kind":"slack","name":"b","urlEnv":"URL","allowPrivate":false},
                {"kind":"email","name":"c","host":"mail.a.example","port":587,"security":"starttls","user":"u",
                "passwordEnv":"SECRET","from":"Rasid <rasid@a.example>","to":["a@a.example"]}]}
                """);
        Set<Class<? extends Throwable>> promised = Set.of(IllegalArgumentException.class);
        return new Target("alert-channels", samples, JSON, promised, folder -> {
            Path file = folder.resolve("alerts-channels.json");
            Channels channels = new Channels(
                    Map.of(),
                    name -> name.equals("URL") ? "https://a.example/hook" : "secret",
                    host -> new java.net.InetAddress[0],
                    Clock.systemUTC());
            return input -> {
                // a channel into a topic would connect to Kafka
                if (!new String(input, StandardCharsets.UTF_8).contains("topic")) {
                    Files.write(file, input);
                    channels.read(file).forEach(Channel::close);
                }
            };
        });
    }
}
