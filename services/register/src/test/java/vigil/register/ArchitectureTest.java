package vigil.register;

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
    private static final JavaClasses REGISTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil.register");

    @Test
    void decisionsKnowNothingOfTheOutsideWorld() {
        classes()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.domain..", "..decide..", "java.lang..", "java.time..", "java.util..", "org.jspecify..")
                .check(REGISTER);
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
                .check(REGISTER);
    }

    @Test
    void theRegisterKnowsNoOtherService() {
        classes()
                .that()
                .resideInAPackage("vigil.register..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.register..",
                        "vigil.domain..",
                        "vigil.wire..",
                        "vigil.platform..",
                        "java..",
                        "com.fasterxml..",
                        "org.apache.commons.csv..",
                        "io.micrometer..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "org.slf4j..")
                .check(REGISTER);
    }

    @Test
    void onlyMainPutsPartsTogether() {
        noClasses()
                .that()
                .resideInAnyPackage("..http..", "..kafka..", "..lines..", "..decide..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(RegisterMain.class.getName())
                .check(REGISTER);
    }
}
