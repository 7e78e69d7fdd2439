package org.rasid.docs;

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
            .importPackages("org.rasid.docs");

    @Test
    void shouldRunThePipelineInOnePlaceAlone() {
        assertThat(CLASSES.stream().map(c -> c.getSimpleName())).contains("SampleRun", "AsyncApi", "DictionaryPage");
        noClasses()
                .that()
                .doNotHaveSimpleName("SampleRun")
                .and()
                .resideOutsideOfPackage("org.rasid.docs.reference")
                .should()
                .dependOnClassesThat(resideInAPackage("org.rasid.streams..").or(resideInAPackage("org.apache.kafka..")))
                .check(CLASSES);
    }

    @Test
    void shouldKnowTheContractsAndWhatMakesRecords() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rasid.docs.reference")
                .should()
                .dependOnClassesThat(resideInAPackage("org.rasid..")
                        .and(resideOutsideOfPackages(
                                "org.rasid.docs..",
                                "org.rasid.avro..",
                                "org.rasid.schemas..",
                                "org.rasid.producer..",
                                "org.rasid.extraction..",
                                "org.rasid.streams..")))
                .check(CLASSES);
    }

    @Test
    void shouldHoldNoStaticMutableState() {
        noFields().that().areStatic().should().notBeFinal().check(CLASSES);
    }

    @Test
    void shouldMarkItsPackageAgainstNull() {
        assertThat(Generate.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }
}
