package org.rasid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.LexiconCheck;
import org.rasid.extraction.LexiconCheck.Remark;
import org.rasid.extraction.lexicon.LexiconFault;
import org.rasid.extraction.lexicon.Lexicons;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Edited lexicon files in a directory, over those that are built in; shared by all commands that read lexicons. */
final class LexiconFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Read edited lexicon files from here, such as DIR/place/iraq.tsv; those that it lacks are the"
                    + " built-in ones.")
    private @Nullable Path dir;

    /**
     * What a directory holds.
     *
     * @param faults files that can not be used
     */
    record Loaded(Lexicons lexicons, List<Remark> faults) {}

    /** Reads the directory; the built-in files where none is given. */
    Loaded load() {
        if (dir == null) {
            return new Loaded(Lexicons.builtIn(), List.of());
        }
        if (!Files.isDirectory(dir)) {
            throw new ParameterException(command.commandLine(), "--dir: " + dir + " is no directory");
        }
        Map<String, String> texts = new HashMap<>();
        List<Remark> faults = new ArrayList<>();
        for (Path file : files(dir)) {
            String name = dir.relativize(file).toString().replace('\\', '/');
            if (LexiconCheck.names().contains(name)) {
                read(file, name, texts, faults);
            } else {
                faults.add(new Remark(name, 0, "no data file has this name" + meant(name)));
            }
        }
        if (texts.isEmpty() && faults.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--dir: " + dir + " holds no data files, such as place/iraq.tsv");
        }
        return new Loaded(Lexicons.replacing(texts), faults);
    }

    /** Makes something of the files, which must be sound: a fault names the file as the user knows it. */
    <T> T read(Function<Lexicons, T> reader) {
        Loaded loaded = load();
        if (!loaded.faults().isEmpty()) {
            Remark fault = loaded.faults().get(0);
            throw new IllegalStateException(shown(fault.file()) + ": " + fault.what());
        }
        try {
            return reader.apply(loaded.lexicons());
        } catch (LexiconFault fault) {
            String file = fault.file().replaceFirst("^" + Lexicons.ROOT, "");
            throw new IllegalStateException(shown(file) + (fault.line() > 0 ? ":" + fault.line() : "") + ": "
                    + fault.what() + "; \"rasid lexicon check\" names all faults");
        }
    }

    /** A file by the name under which the user finds it. */
    String shown(String file) {
        return dir != null && Files.exists(dir.resolve(file))
                ? dir.resolve(file).toString()
                : file;
    }

    /** Whether a remark is about an edited file: all are, where no directory is given. */
    boolean concerns(Remark remark) {
        return dir == null
                || Files.exists(dir.resolve(remark.file()))
                || LexiconCheck.names().stream()
                        .anyMatch(name -> remark.what().contains(name + ":") && Files.exists(dir.resolve(name)));
    }

    private static List<Path> files(Path dir) {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(dir + " can not be read", e);
        }
    }

    private static void read(Path file, String name, Map<String, String> texts, List<Remark> faults) {
        try {
            String text = Files.readString(file);
            texts.put(Lexicons.ROOT + name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(new Remark(name, 0, "it is not UTF-8: save it with this encoding"));
        } catch (IOException e) {
            faults.add(new Remark(name, 0, "it can not be read: " + e.getMessage()));
        }
    }

    /** Names the one data file of the same last name, where there is one. */
    private static String meant(String name) {
        String last = "/" + name.substring(name.lastIndexOf('/') + 1);
        List<String> alike = LexiconCheck.names().stream()
                .filter(known -> known.endsWith(last))
                .toList();
        return alike.size() == 1
                ? "; is " + alike.get(0) + " meant?"
                : "; \"rasid lexicon list\" shows those that there are";
    }
}
