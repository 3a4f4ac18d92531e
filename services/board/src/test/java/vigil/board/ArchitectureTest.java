package vigil.board;

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
    private static final JavaClasses BOARD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil.board");

    @Test
    void decisionsKnowNothingOfTheOutsideWorld() {
        classes()
                .that()
                .resideInAPackage("..decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..decide..", "vigil.domain..", "java.lang..", "java.time..", "java.util..", "org.jspecify..")
                .check(BOARD);
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
                .check(BOARD);
    }

    @Test
    void theLogsEdgeKnowsNothingOfTheWebs() {
        noClasses()
                .that()
                .resideInAPackage("..kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..http..", "io.vertx..")
                .check(BOARD);
    }
}
