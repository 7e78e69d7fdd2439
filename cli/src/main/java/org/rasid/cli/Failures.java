package org.rasid.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception of a command into one clear line; the stack trace goes to the log at level debug. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        LoggerFactory.getLogger(Failures.class).debug("rasid failed", e);
        command.getErr().println(command.getColorScheme().errorText("rasid: " + reason(e) + remedy(e)));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String remedy(Exception e) {
        return reason(e).contains("rasid acls") ? "" : BrokerFaults.remedy(e);
    }

    /** The messages of an exception and its causes, each once. */
    static String reason(Throwable e) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && messages.stream().noneMatch(known -> known.contains(message))) {
                messages.add(message);
            }
        }
        return messages.isEmpty() ? e.getClass().getSimpleName() : String.join(": ", messages);
    }
}
