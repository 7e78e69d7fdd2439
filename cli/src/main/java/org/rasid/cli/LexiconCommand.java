package org.rasid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rasid.extraction.LexiconCheck;
import org.rasid.extraction.LexiconCheck.DataFile;
import org.rasid.extraction.LexiconCheck.Remark;
import org.rasid.extraction.LexiconIndex;
import org.rasid.extraction.lexicon.LexiconEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks, lists and searches the lexicons. */
@Command(
        name = "lexicon",
        description = {
            "Check, list and search the words, names and rules that events are found by.",
            "docs/lexicons.md tells how to add to them."
        })
final class LexiconCommand {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "check",
            description = {
                "Load every lexicon file; print all faults and what looks like a mistake, each with file and line.",
                "Exit code 1 when there is a fault; warnings do not change it. With --dir, warnings about the files of"
                        + " the directory only."
            })
    int check(
            @Mixin LexiconFiles files,
            @Option(names = "--json", description = "One JSON object: faults, warnings, counts.") boolean json)
            throws Exception {
        LexiconFiles.Loaded loaded = files.load();
        LexiconCheck check = LexiconCheck.of(loaded.lexicons());
        List<Remark> faults = new ArrayList<>(loaded.faults());
        faults.addAll(check.faults());
        faults.sort(Comparator.comparing(Remark::file).thenComparingInt(Remark::line));
        List<Remark> warnings =
                check.warnings().stream().filter(files::concerns).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode object = NODES.objectNode();
            object.set("faults", remarks(faults, files));
            object.set("warnings", remarks(warnings, files));
            check.counts().forEach(object.putObject("counts")::put);
            out.println(new ObjectMapper().writeValueAsString(object));
        } else {
            faults.forEach(fault -> out.println(line(fault, files, Ansi.Style.fg_red, "fault")));
            warnings.forEach(warning -> out.println(line(warning, files, Ansi.Style.fg_yellow, "warning")));
            if (!faults.isEmpty() || !warnings.isEmpty()) {
                out.println();
            }
            check.counts().forEach((kind, count) -> out.printf("%7d  %s%n", count, kind));
            out.println();
            out.println(count(check.files().size(), "file") + ", " + count(faults.size(), "fault") + ", "
                    + count(warnings.size(), "warning"));
        }
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }

    @Command(name = "list", description = "Print every lexicon file with its number of entries and what it holds.")
    int list(@Mixin LexiconFiles files, @Option(names = "--json", description = "One JSON object a line.") boolean json)
            throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<DataFile> list = files.read(LexiconCheck::files);
        int widest = list.stream()
                .mapToInt(file -> files.shown(file.name()).length())
                .max()
                .orElse(0);
        for (DataFile file : list) {
            String name = files.shown(file.name());
            out.println(
                    json
                            ? new ObjectMapper()
                                    .writeValueAsString(NODES.objectNode()
                                            .put("file", name)
                                            .put("rows", file.rows())
                                            .put("holds", file.holds()))
                            : Bidi.pad(name, widest) + String.format("  %6d  ", file.rows()) + file.holds());
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "find",
            description = {
                "Print the lexicon entries that a word or phrase matches, in all their forms, after folding and"
                        + " whichever particles and pronouns: the longest first at each word.",
            })
    int find(
            @Parameters(arity = "1..*", paramLabel = "WORD", description = "Arabic words; several are one phrase.")
                    List<String> words,
            @Mixin LexiconFiles files,
            @Option(names = "--json", description = "One JSON object a line.") boolean json)
            throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<LexiconIndex.Match> matches = files.read(LexiconIndex::load).find(String.join(" ", words));
        List<List<String>> rows = new ArrayList<>();
        for (LexiconIndex.Match match : matches) {
            LexiconEntry entry = match.entry();
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(json(match, files)));
            } else {
                rows.add(List.of(
                        files.shown(entry.file()) + ":" + entry.line(),
                        entry.id(),
                        Bidi.isolateRuns(entry.meaning()),
                        Bidi.isolate(match.text()),
                        Bidi.isolateRuns(clitics(match)) + "listed as " + Bidi.isolate(entry.listed())));
            }
        }
        Columns.print(rows, out);
        if (matches.isEmpty() && !json) {
            out.println("no entry matches");
        }
        out.flush();
        return 0;
    }

    private static String clitics(LexiconIndex.Match match) {
        return (match.proclitics().isEmpty() ? "" : "after " + match.proclitics() + ", ")
                + (match.enclitic().isEmpty() ? "" : "before " + match.enclitic() + ", ");
    }

    private static ObjectNode json(LexiconIndex.Match match, LexiconFiles files) {
        LexiconEntry entry = match.entry();
        return ExplainJson.entry(match).put("file", files.shown(entry.file()));
    }

    private static ArrayNode remarks(List<Remark> remarks, LexiconFiles files) {
        ArrayNode array = NODES.arrayNode();
        remarks.forEach(remark -> array.addObject()
                .put("file", files.shown(remark.file()))
                .put("line", remark.line())
                .put("what", remark.what()));
        return array;
    }

    private String line(Remark remark, LexiconFiles files, Ansi.Style style, String kind) {
        boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
        String place = files.shown(remark.file()) + (remark.line() > 0 ? ":" + remark.line() : "");
        return place + ": " + (colours ? style.on() + kind + style.off() : kind) + ": "
                + Bidi.isolateRuns(remark.what());
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
