package org.rasid.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.rasid.fuzz.Target;
import picocli.CommandLine.ParameterException;

/** Of what is typed: one argument a line. Commands are parsed, and not run. */
public final class ArgumentTargets {
    /** Arguments of a command line: shells pass more, but picocli copies those that are left for each that it reads. */
    private static final int MOST = 5_000;

    private ArgumentTargets() {}

    /** All of them. */
    public static List<Target> all() {
        List<byte[]> samples = List.of(
                lines(
                        "ingest",
                        "--format",
                        "csv",
                        "--column",
                        "title=العنوان",
                        "--since",
                        "2026-03-01",
                        "--rate",
                        "5",
                        "-"),
                lines("ingest", "--follow", "sources.yaml", "--allow-address", "10.0.0.0/8", "--language", "ar,fa"),
                lines("redrive", "--reason", "NOT_ARABIC", "--since", "2026-03-01T00:00:00Z", "--list"),
                lines("diff", "live", "x", "--html", "d.html", "--json"),
                lines("replay", "--suffix", "x", "--from", "2026-03-01", "--by", "published", "--source", "a"),
                lines("monitor", "--port", "0", "--host", "127.0.0.1", "--requests-per-second", "5"),
                lines("watch", "--type", "STRIKE", "--standing", "CLAIMED", "--country", "IQ"),
                lines("extract", "a.jsonl", "-"),
                lines("topics", "plan", "--replication-factor", "3"));
        List<String> tokens = List.of(
                "--",
                "-",
                "=",
                ",",
                "--help\n",
                "--config\n",
                "--checkpoint\n",
                "--max-lag\n",
                "--until\n",
                "--rate\n",
                "--port\n",
                "--host\n",
                "--column\n",
                "--report\n",
                "--from\n",
                "--article\n",
                "''",
                "\"",
                "99999",
                "P1D",
                "2026-02-30",
                "24:00",
                "T",
                "schemas\n",
                "promote\n",
                "backfill\nplan\n",
                "--dry-run\n",
                "\n");
        return List.of(Target.of("arguments", samples, tokens, Set.of(ParameterException.class), input -> {
            String[] arguments = new String(input, StandardCharsets.UTF_8).split("\n", MOST);
            Main.commandLine().setExpandAtFiles(false).parseArgs(arguments);
        }));
    }

    private static byte[] lines(String... arguments) {
        return String.join("\n", arguments).getBytes(StandardCharsets.UTF_8);
    }
}
