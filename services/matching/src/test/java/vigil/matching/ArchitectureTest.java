package vigil.matching;

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
    private static final JavaClasses MATCHING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil.matching");

    @Test
    void decisionsKnowNothingOfTheOutsideWorld() {
        classes()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.domain..",
                        "vigil.matching.decide..",
                        "java.lang..",
                        "java.text",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..")
                .check(MATCHING);
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
                .check(MATCHING);
    }

    @Test
    void whoIsMeantDoesNotDependOnWhatWasSaidBefore() {
        noClasses()
                .that()
                .resideInAPackage("vigil.matching.decide")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vigil.matching.decide.incident")
                .check(MATCHING);
    }

    @Test
    void onlyMainPutsPartsTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vigil.matching")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vigil.matching")
                .check(MATCHING);
    }

    @Test
    void noServiceDependsOnAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vigil.intake..", "vigil.register..", "vigil.routing..", "vigil.board..", "vigil.app..")
                .check(MATCHING);
    }
}
