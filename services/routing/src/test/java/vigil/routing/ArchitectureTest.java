package vigil.routing;

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
    private static final JavaClasses ROUTING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil.routing");

    @Test
    void decisionsKnowNothingOfTheOutsideWorld() {
        classes()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.domain..",
                        "vigil.routing.decide..",
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "java.nio.charset..",
                        "org.jspecify..")
                .check(ROUTING);
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
                .check(ROUTING);
    }

    @Test
    void routingKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.matching..", "vigil.intake..", "vigil.register..", "vigil.board..", "vigil.app..")
                .check(ROUTING);
    }

    @Test
    void onlyMainPutsPartsTogether() {
        noClasses()
                .that()
                .resideInAPackage("vigil.routing.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vigil.routing")
                .check(ROUTING);
    }
}
