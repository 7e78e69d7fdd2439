package org.rasid.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Scanner;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Asks on the terminal before something that cannot be undone.
 *
 * @param yes whether the answer was given as an option
 */
record Consent(CommandLine command, boolean yes) {
    /**
     * Whether the user wants it.
     *
     * @throws ParameterException where there is nobody to ask
     */
    boolean given(String question) {
        if (yes) {
            return true;
        }
        if (!Boolean.getBoolean("rasid.terminal.input")) {
            throw new ParameterException(command, "there is no terminal to ask on: --yes goes on without asking");
        }
        PrintWriter err = command.getErr();
        err.print(question + " [y/N] ");
        err.flush();
        Scanner answer = new Scanner(System.in, Charset.defaultCharset());
        return answer.hasNextLine()
                && answer.nextLine().strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
