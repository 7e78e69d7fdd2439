package org.rasid.cli.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a tree of its own, with a Maven and a Java that only say how they were called. */
class LauncherTest {
    private static final String BUILD = """
            echo built >>builds
            echo '[INFO] Building rasid-schemas 0.1.0        [2/8]'
            [ ! -f broken ] || { echo '[ERROR] line 7 is wrong'; exit 1; }
            mkdir -p cli/target/rasid/lib
            : >cli/target/rasid/lib/rasid-cli.jar
            """;

    @TempDir
    Path temporary;

    private Path root;
    private Path source;

    @BeforeEach
    void shouldHaveATree() throws IOException {
        root = temporary.toRealPath().resolve("a tree with spaces");
        source = root.resolve("cli/src/main/java/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.copy(Path.of("..", "rasid"), root.resolve("rasid"));
        script(root.resolve("mvnw"), BUILD);
        java("17.0.15+6");
    }

    @Test
    void shouldBuildOnceAndPassItsArgumentsOn() throws Exception {
        Ran first = launch("extract", "a file", "-");
        Ran second = launch("extract");

        assertThat(first.code).isZero();
        assertThat(first.err).contains("building, the first time takes a few minutes", "2/8 rasid-schemas", "built in");
        assertThat(first.out)
                .contains("-Drasid.home=" + root.resolve("cli/target/rasid"))
                .endsWith("org.rasid.cli.Main\nextract\na file\n-\n");
        assertThat(second.err).isEmpty();
        assertThat(second.out).endsWith("org.rasid.cli.Main\nextract\n");
        assertThat(root.resolve("builds")).content().isEqualTo("built\n");
    }

    @Test
    void shouldRunThroughSymbolicLinksFromAnywhere() throws Exception {
        Path inside = Files.createSymbolicLink(root.resolve("inside"), Path.of("rasid"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), inside);

        Ran ran = run(Map.of(), link.toString(), "--help");

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains(root.resolve("cli/target/rasid/lib/rasid-cli.jar") + "\n");
    }

    @Test
    void shouldBuildAgainWhenASourceIsNewerOrGone() throws Exception {
        launch();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
        Ran changed = launch();
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(10)));
        Ran deleted = launch();

        assertThat(changed.err).contains("sources have changed, building");
        assertThat(deleted.err).contains("sources have changed, building");
    }

    @Test
    void shouldShowWhyTheBuildFailedAndTryAgain() throws Exception {
        Path broken = Files.writeString(root.resolve("broken"), "");
        Ran failed = launch();
        Files.delete(broken);
        Ran repaired = launch();

        assertThat(failed.code).isEqualTo(1);
        assertThat(failed.out).isEmpty();
        assertThat(failed.err)
                .contains("[ERROR] line 7 is wrong", "the whole log is " + root.resolve("target/rasid-build.log"));
        assertThat(repaired.code).isZero();
    }

    @Test
    void shouldTakeOverTheLockOfADeadBuild() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(root.resolve("target/rasid-build.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        assertThat(launch().code).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void shouldBuildOnlyOnceForSeveralAtTheSameTime() throws Exception {
        Process other = start(Map.of(), root.resolve("rasid").toString());
        Ran one = launch();

        assertThat(one.code).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(root.resolve("builds")).content().isEqualTo("built\n");
    }

    @Test
    void shouldNotBuildWhenToldSo() throws Exception {
        Ran ran = run(Map.of("RASID_NO_BUILD", "1"), root.resolve("rasid").toString());

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.err).contains("rasid-cli.jar is missing", "RASID_NO_BUILD");
        assertThat(root.resolve("builds")).doesNotExist();
    }

    @Test
    void shouldPassOptionsToTheVirtualMachine() throws Exception {
        Ran ran = run(
                Map.of("RASID_JAVA_OPTS", "-Xmx1g -Dx=y"), root.resolve("rasid").toString());

        assertThat(ran.out).contains("-Xmx1g\n-Dx=y\n");
    }

    @Test
    void shouldRefuseAnOldJava() throws Exception {
        java("1.8.0_292-b10");
        Ran old = launch();
        java("25+36");
        Ran recent = launch();

        assertThat(old.code).isEqualTo(1);
        assertThat(old.err).contains("is Java 8", "install a JDK 17 or later");
        assertThat(recent.out).contains("--enable-native-access");
    }

    @Test
    void shouldSayThatThereIsNoJava() throws Exception {
        Ran ran = run(Map.of("JAVA_HOME", "/nowhere"), root.resolve("rasid").toString());

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.err).contains("JAVA_HOME is /nowhere", "install a JDK 17 or later");
    }

    private void java(String version) throws IOException {
        Path java = root.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        script(java, """
                case $1 in
                    -fullversion) echo 'openjdk full version "VERSION"' >&2 ;;
                    --list-modules) echo jdk.compiler@17 ;;
                    *) printf '%s\\n' "$@" ;;
                esac
                """.replace("VERSION", version));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\nset -eu\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran launch(String... args) throws Exception {
        String[] command = new String[args.length + 1];
        command[0] = root.resolve("rasid").toString();
        System.arraycopy(args, 0, command, 1, args.length);
        return run(Map.of(), command);
    }

    private Ran run(Map<String, String> environment, String... command) throws Exception {
        Process process = start(environment, command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(temporary.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RASID_"));
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record Ran(int code, String out, String err) {}
}
