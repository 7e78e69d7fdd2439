package org.rasid.streams;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.processor.api.Processor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

class ModuleBoundariesTest {
    private static final String GENERATED = "org.rasid.streams.state..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rasid.streams");

    private static final DescribedPredicate<JavaClass> OURS = not(resideInAPackage(GENERATED));

    @Test
    void shouldHaveImportedTheProductionClasses() {
        for (String name : List.of(
                "config",
                "dedup",
                "diff",
                "error",
                "mapping",
                "ops",
                "promote",
                "redrive",
                "reset",
                "runtime",
                "topology")) {
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("org.rasid.streams." + name)))
                    .as(name)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void shouldKeepKafkaAndAvroOutOfDeduplication() {
        noClasses()
                .that()
                .resideInAPackage("..dedup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "org.rasid.avro..", GENERATED)
                .check(CLASSES);
    }

    @Test
    void shouldKeepGeneratedTypesWhereTheyAreTranslated() {
        noClasses()
                .that(OURS)
                .and()
                .resideOutsideOfPackages(
                        "..mapping..", "..topology..", "..error..", "..redrive..", "..diff..", "..promote..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.rasid.avro..", GENERATED))
                .check(CLASSES);
    }

    @Test
    void shouldTakeTimeAndChanceFromNowhere() {
        noClasses()
                .that()
                .resideInAnyPackage("..topology..", "..dedup..", "..mapping..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(CLASSES);
    }

    @Test
    void shouldKeepOffTheInternalsOfKafka() {
        noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("internals of Kafka, but for record headers") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.apache.kafka.")
                                && type.getPackageName().contains(".internals")
                                && !type.getPackageName().equals("org.apache.kafka.common.header.internals");
                    }
                })
                .check(CLASSES);
    }

    @Test
    void shouldBuildTheTopologyInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(EventTopology.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(StreamsBuilder.class)
                .check(CLASSES);
    }

    @Test
    void shouldHideProcessors() {
        classes()
                .that()
                .areAssignableTo(Processor.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void shouldNeitherExitNorStartThreadsAtWill() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..runtime..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ExecutorService.class)
                .check(CLASSES);
    }

    @Test
    void shouldHoldNoStaticMutableState() {
        noFields()
                .that()
                .areDeclaredInClassesThat(OURS)
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .check(CLASSES);
    }

    @Test
    void shouldDependInOneDirection() {
        slices().matching("org.rasid.streams.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..error..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..topology..")
                .check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageAgainstNull() {
        assertThat(CLASSES.stream().filter(OURS).map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }

    @Test
    void shouldWriteTopicNamesNowhere() throws IOException {
        List<String> names = Topics.all().stream().map(TopicSpec::name).toList();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(20);
            for (Path source : sources) {
                String text = Files.readString(source);
                assertThat(names).as(source.toString()).noneMatch(name -> text.contains('"' + name + '"'));
            }
        }
    }
}
