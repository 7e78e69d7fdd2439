package org.rasid.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.monitor.Monitor;
import org.rasid.monitor.MonitorSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The monitor, against any cluster. */
@Command(
        name = "monitor",
        description = "Serve the events as a web page, over HTTP and as a live stream, until Ctrl-C.")
final class MonitorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ListenerOptions listener = new ListenerOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:RASID_MONITOR_DATA:-${sys:user.home}/.rasid/monitor}",
            description = "Where the view is kept, one for each monitor; it is built anew from the topics where it is"
                    + " missing. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("monitor");

    @Option(
            names = "--kept-changes",
            paramLabel = "N",
            defaultValue = "" + MonitorSettings.DEFAULT_KEPT_CHANGES,
            description = "How many changes are remembered, for histories and for readers that come back. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long keptChanges;

    @Option(
            names = "--alert-channels",
            paramLabel = "FILE",
            description =
                    "Where alerts go, see docs/alerts.md. Default: alerts/alerts-channels.json in --data, where there"
                            + " is one.")
    private @Nullable Path alertChannels;

    @Option(
            names = "--page",
            paramLabel = "URL",
            description =
                    "Address of the web page as others reach it, for links in alerts. Needed where --host is every"
                            + " address, as 0.0.0.0, and there are channels. Default: where it listens.")
    private @Nullable String page;

    @Override
    public Integer call() {
        Map<String, String> client = cluster.client();
        ClusterOptions.requireRights(client, Scope.live(Scope.LIVE_ID), Role.MONITOR);
        Monitor monitor = Monitor.start(new MonitorSettings(
                client, data, keptChanges, listener.listener(), new MonitorSettings.Alerting(alertChannels, page)));
        spec.commandLine().getOut().println("monitor  " + monitor.url());
        spec.commandLine().getOut().flush();
        Shutdown.waitThenClose(monitor);
        return 0;
    }
}
