package org.rasid.monitor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ModuleBoundariesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rasid.monitor");

    @Test
    void shouldHaveImportedTheProductionClasses() {
        assertThat(CLASSES.stream().map(c -> c.getSimpleName())).contains("Monitor", "ApiServer", "EventFeed");
    }

    @Test
    void shouldKnowOfOurModulesTheSchemasAndCommonMetricsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.rasid..")
                        .and(resideOutsideOfPackages(
                                "org.rasid.monitor..",
                                "org.rasid.metrics..",
                                "org.rasid.schemas..",
                                "org.rasid.avro..")))
                .check(CLASSES);
    }

    @Test
    void shouldKeepOffTheInternalsOfKafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..internals..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.streams..",
                        "kafka..")
                .check(CLASSES);
    }

    @Test
    void shouldEndNoProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void shouldHoldNoStaticMutableState() {
        noFields().that().areStatic().should().notBeFinal().check(CLASSES);
    }

    @Test
    void shouldMarkItsPackageAgainstNull() {
        assertThat(Monitor.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }
}
