package org.rasid.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.fetch.FetchOptions;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.follow.FollowedSource;
import org.rasid.producer.source.FeedStates;
import org.rasid.producer.source.Limits;
import org.rasid.producer.source.Web;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How to read from the web. */
final class WebOptions {
    @Option(
            names = "--full-text",
            description =
                    "Fetch the page of each entry of a feed, for its text. Where that cannot be had, the text of the"
                            + " feed is taken.")
    private boolean fullText;

    @Option(
            names = "--allow-address",
            paramLabel = "HOST|CIDR",
            description = "Fetch from this host, address or network although it is not public, such as news.intranet or"
                    + " 10.1.0.0/16. May be given several times.")
    private List<String> allowed = List.of();

    @Option(
            names = "--user-agent",
            paramLabel = "CONTACT",
            description = "Page or mail address that sites are told beside Rasid's name and version, so that they reach"
                    + " whoever runs this.")
    private @Nullable String contact;

    /**
     * A fetcher, which the caller closes.
     *
     * @throws IllegalArgumentException where an option is wrong
     */
    Fetcher fetcher(CommandSpec spec) {
        String[] version = spec.root().version();
        return new Fetcher(
                FetchOptions.of(
                        version.length == 0 ? "0" : version[0].replaceFirst("^.* ", ""),
                        contact,
                        allowed,
                        Limits.MAX_BYTES),
                InstantSource.system(),
                RandomGenerator.getDefault(),
                pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
    }

    /** Of a source that is followed. */
    Web reading(Fetcher fetcher, FollowedSource source, FeedStates feeds) {
        return new Web(fetcher, fullText || source.fullText(), source.outlet(), feeds);
    }

    /** Of what is named on the command line. */
    Web reading(Fetcher fetcher) {
        return new Web(fetcher, fullText, null, FeedStates.NONE);
    }
}
