package org.rasid.docs.reference;

import java.util.List;
import java.util.Map;
import org.rasid.cli.Main;
import org.rasid.docs.Markdown;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of all commands: what each says with {@code --help}. */
public final class CommandsPage {
    private static final int WIDTH = 110;

    private CommandsPage() {}

    public static String text() {
        Markdown page = new Markdown().heading(1, "All commands").paragraph("What each says with `--help`.");
        add(page, 2, Main.commandLine());
        return page.toString();
    }

    private static void add(Markdown page, int level, CommandLine command) {
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(WIDTH);
        page.heading(Math.min(level, 4), Markdown.code(command.getCommandSpec().qualifiedName()));
        page.code("", command.getUsageMessage(Ansi.OFF).stripTrailing());
        Map<String, CommandLine> parts = command.getSubcommands();
        List<CommandLine> shown = parts.values().stream()
                .distinct()
                .filter(part -> !part.getCommandSpec().usageMessage().hidden())
                .toList();
        shown.forEach(part -> add(page, level + 1, part));
    }
}
