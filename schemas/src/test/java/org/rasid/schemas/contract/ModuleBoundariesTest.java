package org.rasid.schemas.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ModuleBoundariesTest {
    private static final String GENERATED = "org.rasid.avro";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rasid");

    @Test
    void shouldHaveImportedTheProductionClasses() {
        for (String name : List.of("org.rasid.avro", "org.rasid.schemas.registry", "org.rasid.schemas.serde")) {
            assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(name)))
                    .as(name)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void shouldKnowNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.rasid..")
                        .and(resideOutsideOfPackages("org.rasid.schemas..", "org.rasid.avro..")))
                .check(CLASSES);
    }

    @Test
    void shouldKeepOffTheInternalsOfKafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..internals..", "org.apache.kafka.server..", "kafka..")
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
    void shouldDependInOneDirection() {
        slices().matching("org.rasid.schemas.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageAgainstNull() {
        assertThat(CLASSES.stream()
                        .filter(c -> !c.getPackageName().equals(GENERATED))
                        .map(JavaClass::getPackage)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }
}
