package org.rasid.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.cli.stack.child.ChildMain;

/** What holds for the whole command, all modules together. */
class ArchitectureTest {
    private static final List<String> MODULES =
            List.of("schemas", "extraction", "producer", "streams-app", "monitor", "cli");
    private static final List<String> GENERATED = List.of("org.rasid.avro", "org.rasid.streams.state");
    private static final Pattern TOPIC_LITERAL = Pattern.compile("\"(articles|events)\\.");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rasid");

    @Test
    void shouldHaveImportedTheClassesOfEveryModule() {
        for (String name : List.of("schemas", "extraction", "producer", "streams", "monitor", "cli")) {
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith("org.rasid." + name)))
                    .as(name)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void shouldEndTheProcessInItsMainClassesOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ChildMain.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void shouldKeepOffTheInternalsAndTheServerOfKafka() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka..internals..")
                        .and(resideOutsideOfPackages("org.apache.kafka.common.header.internals"))
                        .or(resideInAPackage("org.apache.kafka.server.."))
                        .or(resideInAPackage("kafka.."))
                        .as("internals or server of Kafka, but for record headers"))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.Kafka",
                "kafka.tools.StorageTool",
                "kafka.server.KafkaConfig",
                "org.apache.kafka.raft.KafkaRaftClient",
                "org.apache.kafka.metadata.bootstrap.BootstrapDirectory"
            })
    void shouldNotHaveTheBrokerOnTheClassPath(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void shouldKeepKafkaOutOfExtractionAndDeduplication() {
        noClasses()
                .that()
                .resideInAnyPackage("org.rasid.extraction..", "org.rasid.streams.dedup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "org.rasid.avro..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheLocalStackFreeOfThePipeline() {
        noClasses()
                .that()
                .resideInAPackage("org.rasid.cli.stack..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rasid..").and(resideOutsideOfPackages("org.rasid.cli.stack..")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.rasid.cli.stack.child..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "org.rasid.cli.stack.child..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesBetweenModules() {
        slices().matching("org.rasid.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldHoldNoStaticMutableState() {
        noFields().that().areStatic().should().notBeFinal().check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageAgainstNull() {
        assertThat(CLASSES.stream()
                        .filter(c -> !GENERATED.contains(c.getPackageName()))
                        .map(JavaClass::getPackage)
                        .distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }

    @Test
    void shouldNameTopicsInTheCatalogueOnly() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            List<Path> sources = sources(Path.of("..", module, "src", "main", "java"));
            assertThat(sources).as(module).hasSizeGreaterThan(5);
            for (Path source : sources) {
                if (TOPIC_LITERAL.matcher(Files.readString(source)).find()) {
                    found.add(source.getFileName());
                }
            }
        }

        assertThat(found).containsExactly(Path.of("Topics.java"));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
