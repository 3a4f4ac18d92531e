package vigil.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which way dependencies may point. */
class ArchitectureTest {
    private static final JavaClasses INTAKE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil.intake");

    @Test
    void decisionsKnowNothingOfTheOutsideWorld() {
        classes()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.domain..",
                        "..decide..",
                        "java.lang..",
                        "java.nio..",
                        "java.security..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..")
                .check(INTAKE);
    }

    @Test
    void decisionsAreToldTheTime() {
        noClasses()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(INTAKE);
    }

    @Test
    void intakeKnowsNoOtherService() {
        classes()
                .that()
                .resideInAPackage("vigil.intake..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.intake..",
                        "vigil.domain..",
                        "vigil.wire..",
                        "vigil.platform..",
                        "java..",
                        "com.fasterxml..",
                        "com.github.benmanes..",
                        "io.micrometer..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "org.slf4j..")
                .check(INTAKE);
    }

    @Test
    void onlyMainPutsPartsTogether() {
        noClasses()
                .that()
                .resideInAnyPackage("..http..", "..kafka..", "..decide..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(IntakeMain.class.getName())
                .check(INTAKE);
    }
}
