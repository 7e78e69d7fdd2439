import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Prints the modules of the JDK that a folder of jars needs, as {@code jlink --add-modules} takes them: those that jdeps
 * finds, and those that are only asked for by name. Run as {@code java deploy/image/Modules.java cli/target/rasid/lib}.
 */
final class Modules {
    /** What jdeps cannot see, since it is found by service or name. */
    private static final List<String> BY_NAME = List.of(
            "jdk.charsets", // windows-1256 and ISO-8859-6
            "jdk.crypto.ec", // TLS with elliptic curves
            "jdk.localedata", // names of months and days in Arabic
            "jdk.management", // processor, memory and open files in the metrics
            "jdk.random", // RandomGenerator.getDefault()
            "jdk.security.auth", // SASL by Kerberos
            "jdk.security.jgss",
            "jdk.unsupported",
            "jdk.zipfs");

    private Modules() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("give the folder with the jars");
        }
        Path work = Files.createTempDirectory("rasid-modules");
        try {
            TreeSet<String> modules = new TreeSet<>(BY_NAME);
            modules.addAll(needed(loose(Path.of(args[0]), work)));
            System.out.println(String.join(",", modules));
        } finally {
            try (var copies = Files.list(work)) {
                for (Path copy : copies.toList()) {
                    Files.delete(copy);
                }
            }
            Files.delete(work);
        }
    }

    /** Jars that are modules want all modules that they name, also optional ones; copies that are none do not. */
    private static List<Path> loose(Path folder, Path work) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                try (ZipFile file = new ZipFile(jar.toFile())) {
                    boolean module = file.stream().anyMatch(Modules::isDescriptor);
                    jars.add(module ? copy(file, work.resolve(jar.getFileName())) : jar);
                }
            }
        }
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("no jars in " + folder);
        }
        return jars;
    }

    private static boolean isDescriptor(ZipEntry entry) {
        return entry.getName().endsWith("module-info.class");
    }

    private static Path copy(ZipFile file, Path target) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry : file.stream().filter(each -> !isDescriptor(each)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = file.getInputStream(entry)) {
                    content.transferTo(out);
                }
            }
        }
        return target;
    }

    private static List<String> needed(List<Path> jars) {
        List<String> arguments = new ArrayList<>(
                List.of("--ignore-missing-deps", "--print-module-deps", "--multi-release", "17"));
        jars.forEach(jar -> arguments.add(jar.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(new String[0]));
        if (code != 0) {
            throw new IllegalStateException("jdeps failed: " + out + err);
        }
        return List.of(out.toString().strip().split(",", -1));
    }
}
